namespace Autotask.Client;

/// <summary>One operation of one collection.</summary>
/// <param name="Group">The collection, which is also what request slots are counted under.</param>
/// <param name="Verb">What is done with it.</param>
/// <param name="Path">Below the zone's base address.</param>
internal readonly record struct AutotaskRoute(string Group, string Verb, string Path)
{
    /// <summary>The name in traces and logs.</summary>
    public string Operation => $"{Group}.{Verb}";

    /// <summary>The collections whose slots the call takes: a child's path takes its parent's too.</summary>
    public IReadOnlyList<string> Objects => Root.Equals(Group, StringComparison.Ordinal) ? [Group] : [Root, Group];

    private string Root => Path.Split(['/', '?'], 2)[0];
}
