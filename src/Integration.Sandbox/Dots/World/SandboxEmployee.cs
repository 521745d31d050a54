namespace Integration.Sandbox.Dots.World;

/// <summary>An employee whom assets can be assigned to.</summary>
/// <param name="Id">The id: 24 hexadecimal digits.</param>
/// <param name="Email">The work e-mail address, which finds the employee as it is written here and no other way.</param>
/// <param name="FullName">The name.</param>
public sealed record SandboxEmployee(string Id, string Email, string FullName);
