using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

public partial class HealthRulesOperations
{
    /// <summary>Enables or disables a rule.</summary>
    /// <remarks>Sent once, never retried.</remarks>
    /// <param name="organizationId">The rule's organization.</param>
    /// <param name="id">The rule's <see cref="HealthRule.ObjectId"/>.</param>
    /// <param name="status">What it shall be.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The rule as it is then.</returns>
    /// <exception cref="JumpCloudApiException">The call failed; its <see cref="JumpCloudApiException.RequestState"/> tells whether it may have happened.</exception>
    public virtual Task<HealthRule> SetStatusAsync(
        string organizationId, string id, RuleStatus status, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.WriteAsync<HealthRule>(
            new("HealthRules.status", $"api/v2/healthmonitoring/rules/{PathSegment.Of(id)}/status", "rule"), HttpMethod.Patch, organizationId, new StatusChange(status),
            options, cancellationToken);

    /// <summary>Gets what a rule applies to, as it came: neither its parameters nor its shape is public.</summary>
    /// <param name="organizationId">The rule's organization.</param>
    /// <param name="id">The rule's <see cref="HealthRule.ObjectId"/>.</param>
    /// <param name="target">
    /// The kind of thing to ask for, such as <c>system_group</c>, which JumpCloud's other associations require; not verified here. Null, the default, sends
    /// none.
    /// </param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JumpCloudApiException">The call failed.</exception>
    public virtual Task<JsonElement> GetAssociationsAsync(
        string organizationId, string id, string? target = null, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var query = target is null ? "" : $"?targets={Uri.EscapeDataString(target)}";
        return calls.GetRawAsync(
            new("HealthRules.associations", $"api/v2/healthmonitoring/rules/{PathSegment.Of(id)}/associations{query}"), organizationId, options, cancellationToken);
    }

    private sealed record StatusChange(RuleStatus Status) : IWireWritable
    {
        void IWireWritable.WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            Wire.Write<RuleStatus>(writer, "status"u8, Status);
            writer.WriteEndObject();
        }
    }
}
