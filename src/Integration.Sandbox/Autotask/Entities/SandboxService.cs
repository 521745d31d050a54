namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A service of the catalogue, which contracts take lines from.</summary>
public sealed class SandboxService : SandboxRow
{
    internal SandboxService(long id)
        : base(EntityTypes.Services, id)
    {
    }

    /// <summary>Gets or sets the service's name.</summary>
    public string Name
    {
        get => (string)this["name"]!;
        set => this["name"] = value;
    }

    /// <summary>Gets the months one billing period of the service has: 1, 3, 6 or 12.</summary>
    public int PeriodMonths => PeriodType switch
    {
        3 => 3,
        4 => 6,
        5 => 12,
        _ => 1,
    };

    /// <summary>Gets the period type's picklist value: 2 monthly, 3 quarterly, 4 semi-annual, 5 yearly.</summary>
    public long PeriodType => (long)this["periodType"]!;
}
