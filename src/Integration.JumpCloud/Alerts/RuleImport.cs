using System.Globalization;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Alerts;

/// <summary>Turns JumpCloud's own alert configuration for Autotask into rules.</summary>
/// <remarks>The catalogue of ticketable alerts has no public relation to the fields of alerts, so a rule matches by category and name until a person has looked.</remarks>
internal sealed class RuleImport(JumpCloudClient client, KeyProbe probe, ProviderLocator provider)
{
    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<Reading<IReadOnlyList<TicketingRule>>> ListAsync(CancellationToken cancellationToken)
    {
        var rules = new List<TicketingRule>();
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is not { } id || !await HasAutotaskAsync(id, cancellationToken).ConfigureAwait(false))
                return Reading.Known<IReadOnlyList<TicketingRule>>(rules);

            await foreach (var configuration in client.AutotaskAlertConfigurations.ListAsync(id, null, cancellationToken).ConfigureAwait(false))
                rules.Add(Of(configuration, rules));
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
            return Reading.Unknown<IReadOnlyList<TicketingRule>>($"JumpCloud's alert configuration could not be read: {reason}");
        }

        return Reading.Known<IReadOnlyList<TicketingRule>>(rules);
    }

    private async Task<bool> HasAutotaskAsync(string provider, CancellationToken cancellationToken)
    {
        await foreach (var integration in client.ProviderIntegrations.ListAsync(provider, null, null, cancellationToken).ConfigureAwait(false))
        {
            if (integration.Type == IntegrationType.Autotask)
                return true;
        }

        return false;
    }

    private static TicketingRule Of(AutotaskAlertConfiguration configuration, List<TicketingRule> before)
    {
        var name = Text(configuration.DisplayName) ?? Text(configuration.AlertId) ?? Id(configuration.Id) ?? "alert";
        var isResource = configuration.Destination == TicketDestination.Resource;
        return new TicketingRule
        {
            Name = before.Exists(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? $"{name} ({Text(configuration.AlertId) ?? Id(configuration.Id)})" : name,
            IsUnverified = true,
            Categories = Text(configuration.Category) is { } category ? [category] : [],
            TitleContains = Text(configuration.DisplayName) is { } title ? [title] : [],
            CreateTicket = configuration.ShouldCreateTickets != false,
            Queue = isResource ? null : Id(configuration.Queue?.Id),
            Resource = isResource ? Id(configuration.Resource?.Id) : null,
            Role = isResource ? Id(configuration.Resource?.Role?.Id) : null,
            DueDays = (int?)configuration.DueDays,
            Priority = Id(configuration.Priority?.Id),
            Status = Id(configuration.Status?.Id),
            Source = Id(configuration.Source?.Id),
        };
    }

    // By id: Autotask's own, which a label that somebody changes does not move.
    private static string? Id(long? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
