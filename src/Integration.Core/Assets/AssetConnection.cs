using Integration.Core.Mapping;

namespace Integration.Core.Assets;

/// <summary>What a person is shown before a source and a target of assets are connected: whose key it is, what is read and written, and the modes.</summary>
public sealed record AssetConnection
{
    /// <summary>Gets what is missing on either side, worst first; empty when all is well.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets a value indicating whether nothing blocks the connection. When false, the members below say only what could be read.</summary>
    public bool IsReady => !Findings.Any(finding => finding.Severity == FindingSeverity.Blocking);

    /// <summary>Gets whose credentials they are, and when they expire.</summary>
    /// <value>When <see cref="DeviceSourceAccess.ExpiresAt"/> is Unknown, the person is asked.</value>
    public required DeviceSourceAccess Access { get; init; }

    /// <summary>Gets the tenants whose devices will be read.</summary>
    public required TenantSweep Tenants { get; init; }

    /// <summary>Gets the name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Gets what is read from the source, an item each.</summary>
    public required IReadOnlyList<string> Reads { get; init; }

    /// <summary>Gets the fields of assets that are written, by name.</summary>
    public required IReadOnlyList<string> Writes { get; init; }

    /// <summary>Gets what is never touched, a sentence each.</summary>
    public required IReadOnlyList<string> Untouched { get; init; }

    /// <summary>Gets the modes to choose from.</summary>
    public required IReadOnlyList<AssetModeChoice> Modes { get; init; }
}
