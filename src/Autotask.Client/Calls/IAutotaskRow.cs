namespace Autotask.Client;

/// <summary>A row of a collection that can be queried.</summary>
internal interface IAutotaskRow
{
    long Id { get; }
}
