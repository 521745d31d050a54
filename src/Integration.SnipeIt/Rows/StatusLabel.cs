namespace Integration.SnipeIt.Rows;

/// <summary>A status label. Its type is <c>deployable</c>, <c>pending</c>, <c>undeployable</c> or <c>archived</c>, and other than its name not translated.</summary>
internal sealed record StatusLabel(long Id, string Name, string Type) : Reference(Id, Name)
{
    public bool IsArchived => Type == "archived";
}
