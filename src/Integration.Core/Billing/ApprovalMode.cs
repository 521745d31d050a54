namespace Integration.Core.Billing;

/// <summary>How changes are approved.</summary>
public enum ApprovalMode
{
    /// <summary>A person approves each plan by its hash.</summary>
    ByHash,

    /// <summary>Changes of live links that pass every gate are applied; the others, and a link's first plan, wait for a person.</summary>
    Automatic,
}
