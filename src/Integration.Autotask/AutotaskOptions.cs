using Autotask.Client;

namespace Integration.Autotask;

/// <summary>Settings of Autotask as a billing, ticket and asset target. Those of the connection are <see cref="AutotaskClientOptions"/>.</summary>
public sealed class AutotaskOptions
{
    /// <summary>Gets or sets the company types that may be billed, each by its label or its id in this tenant.</summary>
    /// <value>The default is empty: companies of every type. Labels and ids differ from tenant to tenant.</value>
    public IList<string> CompanyTypes { get; set; } = [];

    /// <summary>Gets or sets the user-defined field of companies that holds the customer's id in another system, such as the id of its JumpCloud organization.</summary>
    /// <value>The default is null: the company's number alone is taken for such an id. A protected field cannot be named, because it reads as asterisks.</value>
    public string? CompanyIdField { get; set; }

    /// <summary>Gets or sets the statuses in which nobody works on a ticket any more, each by its label or its id in this tenant.</summary>
    /// <value>The default is empty, which means <c>Complete</c> alone: Autotask's own, as far as tenants are known.</value>
    public IList<string> CompleteStatuses { get; set; } = [];

    /// <summary>Gets or sets how devices become configuration items.</summary>
    /// <value>The default has the defaults of <see cref="AutotaskAssetOptions"/>.</value>
    public AutotaskAssetOptions Assets { get; set; } = new();
}
