namespace Integration.SnipeIt.Rows;

/// <summary>A custom field: the column that it is written by, such as <c>_snipeit_ram_1</c>, and the format that it accepts, such as <c>ANY</c> or <c>DATE</c>.</summary>
internal sealed record CustomField(long Id, string Name, string Column, string? Format) : Reference(Id, Name);
