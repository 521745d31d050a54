using EndToEnd.Tests.Worlds;
using MspSync;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>Something that the vendors' guides tell people to see to, and how the sandbox breaks it and nothing else.</summary>
/// <param name="Name">What is missing.</param>
/// <param name="Code">The one finding that names it.</param>
/// <param name="Fix">What its fix names.</param>
internal sealed record Prerequisite(string Name, string Code, string Fix)
{
    /// <summary>The codes of the findings that only follow from it.</summary>
    public string[] Followers { get; init; } = [];

    public WorldSettings Settings { get; init; } = new() { Seed = Customers.Well() };

    public Action<World> Break { get; init; } = _ => { };

    /// <summary>Whether links were made and approved before it broke.</summary>
    public bool IsLive { get; init; }

    /// <summary>The code with which <c>preflight</c> ends: nothing could run, one customer would get nothing, or all are served as yet.</summary>
    public ExitCode Ends { get; init; } = ExitCode.Configuration;

    public override string ToString() => Name;
}
