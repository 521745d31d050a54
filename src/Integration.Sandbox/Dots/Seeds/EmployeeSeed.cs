namespace Integration.Sandbox.Dots.Seeds;

/// <summary>Describes an employee in Dots.</summary>
/// <param name="Email">The work e-mail address.</param>
/// <param name="FullName">The name.</param>
public sealed record EmployeeSeed(string Email, string FullName);
