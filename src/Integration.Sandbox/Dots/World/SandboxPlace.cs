namespace Integration.Sandbox.Dots.World;

/// <summary>A warehouse or a custom location.</summary>
/// <param name="Id">The id: 24 hexadecimal digits.</param>
/// <param name="Name">The name.</param>
public sealed record SandboxPlace(string Id, string Name);
