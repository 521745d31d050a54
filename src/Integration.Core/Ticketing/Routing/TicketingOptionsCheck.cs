namespace Integration.Core.Ticketing;

/// <summary>Refuses settings of ticketing that contradict themselves. What only the target knows is checked against it, before anything runs.</summary>
internal static class TicketingOptionsCheck
{
    public static IEnumerable<string> Of(TicketingOptions options)
    {
        foreach (var (name, value) in new[]
        {
            ("StormWindow", options.StormWindow), ("PollInterval", options.PollInterval), ("TenantRefresh", options.TenantRefresh),
            ("CheckInterval", options.CheckInterval), ("MaximumAge", options.MaximumAge),
        })
        {
            if (value <= TimeSpan.Zero)
                yield return $"Ticketing:{name} is {value}; set it above zero.";
        }

        if (options.HoldEndedFor < TimeSpan.Zero)
            yield return $"Ticketing:HoldEndedFor is {options.HoldEndedFor}; set it to zero or above.";

        if (options.StormLimit < 0)
            yield return $"Ticketing:StormLimit is {options.StormLimit}; set it to 0 or above.";

        if (options.PlanLifetime <= TimeSpan.Zero)
            yield return $"Ticketing:PlanLifetime is {options.PlanLifetime}; set it above zero.";

        for (var i = 0; i < options.Rules.Count; i++)
        {
            foreach (var problem in Of(options.Rules[i], options.Rules.Take(i)))
                yield return $"Ticketing:Rules:{i}{problem}";
        }
    }

    private static IEnumerable<string> Of(TicketingRule rule, IEnumerable<TicketingRule> before)
    {
        if (string.IsNullOrWhiteSpace(rule.Name))
            yield return ":Name is empty; give the rule a name, by which plans and reports speak of it.";
        else if (before.Any(other => string.Equals(other.Name, rule.Name, StringComparison.OrdinalIgnoreCase)))
            yield return $":Name is '{rule.Name}', as an earlier rule's; give each its own.";

        if (rule.CreateTicket && rule.Queue is null && rule.Resource is null)
            yield return " creates tickets and has neither Queue nor Resource; set one of them, or set CreateTicket to false.";

        if (rule.Role is not null && rule.Resource is null)
            yield return ":Role is set without a Resource; set both or neither.";

        if (rule.SubIssueType is not null && rule.IssueType is null)
            yield return ":SubIssueType is set without an IssueType; set both or neither.";

        if (rule.DueDays < 0)
            yield return $":DueDays is {rule.DueDays}; set it to 0 or above.";

        if (rule.StormLimit < 0)
            yield return $":StormLimit is {rule.StormLimit}; set it to 0 or above.";

        if (rule.CloseWhenEnded && string.IsNullOrWhiteSpace(rule.CompleteStatus))
            yield return ":CompleteStatus is empty; name the status that closes a ticket, or set CloseWhenEnded to false.";

        foreach (var (name, template) in new[] { ("TitleTemplate", rule.TitleTemplate), ("DescriptionTemplate", rule.DescriptionTemplate) })
        {
            if (TextTemplate.TryParse(template, out var problem) is null)
                yield return $":{name} {problem}.";
        }
    }
}
