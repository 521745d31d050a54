using System.Text.Json.Serialization;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;

namespace Integration.Core.Runs;

/// <summary>What a run of a job would write, as it is saved and approved.</summary>
[JsonDerivedType(typeof(Plan), "billing")]
[JsonDerivedType(typeof(TicketingPlan), "ticketing")]
[JsonDerivedType(typeof(AssetPlan), "assets")]
public abstract record JobPlan
{
    private protected JobPlan()
    {
    }

    /// <summary>Gets the hash over what is written: whoever approves it approves exactly that. Lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets when the plan was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets a fingerprint of the settings that the plan was made under. Settings of gates and approvals are not among them.</summary>
    /// <value>Null for a plan that an older version saved.</value>
    public string? Settings { get; init; }

    /// <summary>Gets the ids of the changes.</summary>
    internal abstract IReadOnlyList<string> ChangeIds { get; }

    /// <summary>The changes in the words that all jobs share, each with the gates' reason.</summary>
    internal abstract IReadOnlyList<PlannedChange> Describe();
}
