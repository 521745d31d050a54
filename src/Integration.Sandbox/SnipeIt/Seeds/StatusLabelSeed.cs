using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Seeds;

/// <summary>Describes a status label in Snipe-IT.</summary>
/// <param name="Name">The name, by which assets refer to it.</param>
/// <param name="Type">What it means.</param>
public sealed record StatusLabelSeed(string Name, StatusLabelType Type);
