namespace Integration.Core.Mapping;

/// <summary>A customer's company in the billing target, as far as mapping needs it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The company's name.</param>
/// <param name="IsActive">False when the company was made inactive.</param>
public sealed record Account(AccountId Id, string Name, bool IsActive)
{
    /// <summary>Gets the ids by which other systems know the company. One that equals a tenant's id says whose company it is.</summary>
    /// <value>The default is empty. They are compared whole, without regard to case.</value>
    public IReadOnlyList<string> ExternalIds { get; init; } = [];

    /// <summary>Gets the company's domains, as people write them: <c>contoso.com</c>, <c>https://www.contoso.com/about</c>, <c>office@contoso.com</c>.</summary>
    /// <value>The default is empty. Free mail and sites that many share say nothing and are left out.</value>
    public IReadOnlyList<string> Domains { get; init; } = [];
}
