namespace Integration.SnipeIt.Rows;

/// <summary>A row of a list, which can be told from the others by its id.</summary>
internal interface IRow
{
    long Id { get; }
}
