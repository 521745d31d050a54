namespace Integration.Core.Mapping;

/// <summary>A customer's company in the billing target, as far as mapping needs it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The company's name.</param>
/// <param name="IsActive">False when the company was made inactive.</param>
public sealed record Account(AccountId Id, string Name, bool IsActive);
