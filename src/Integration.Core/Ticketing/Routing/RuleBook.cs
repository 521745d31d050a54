namespace Integration.Core.Ticketing;

/// <summary>The rules that run, in their order, and what stands in the way of the others.</summary>
internal sealed record RuleBook(IReadOnlyList<ActiveRule> Rules, IReadOnlyList<Finding> Findings)
{
    /// <summary>The fields of any rule, for what they all share: the type of notes and who may read them. Null when no rule creates tickets.</summary>
    public ResolvedTicketFields? Fields => Rules.Select(active => active.Fields).FirstOrDefault(fields => fields is not null);

    /// <summary>The first rule that matches an alert; null when none does.</summary>
    public ActiveRule? Match(Alert alert, string tenantName) => Rules.FirstOrDefault(active => RuleMatch.Matches(active.Rule, alert, tenantName));

    /// <summary>The rule of a name; null when it does not run any more.</summary>
    public ActiveRule? Find(string? name) => Rules.FirstOrDefault(active => active.Name == name);

    /// <summary>Resolves the rules against the target. Every problem is a finding that names the field, the value and what may stand there.</summary>
    public static async Task<RuleBook> ReadAsync(TicketingOptions options, ITicketTarget target, CancellationToken cancellationToken)
    {
        List<TicketingRule> enabled = [.. options.Rules.Where(rule => rule is { IsEnabled: true, IsUnverified: false })];
        List<TicketingRule> creating = [.. enabled.Where(rule => rule.CreateTicket)];
        var answers = creating.Count == 0
            ? []
            : await target.ResolveAsync([.. creating.Select(rule => FieldsOf(rule, options))], cancellationToken).ConfigureAwait(false);
        var resolved = creating.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);

        List<Finding> findings =
        [
            .. enabled.Count == 0 ? [NoRule(options)] : Array.Empty<Finding>(),
            .. options.Rules.Where(rule => rule is { IsEnabled: true, IsUnverified: true }).Select(Unconfirmed),
            .. resolved.SelectMany(pair => pair.Value.Problems.Select(problem => About(pair.Key, problem))).DistinctBy(finding => finding.Subject),
        ];
        return new RuleBook(
            [.. enabled.Where(rule => !rule.CreateTicket || resolved[rule].Fields is not null).Select(rule => Active(rule, resolved))], findings);
    }

    /// <summary>What of a rule, and of the options that hold for all, names something of the target.</summary>
    public static TicketFields FieldsOf(TicketingRule rule, TicketingOptions options) => new()
    {
        Queue = rule.Queue,
        Resource = rule.Resource,
        Role = rule.Role,
        Priority = rule.Priority,
        Status = rule.Status,
        CompleteStatus = rule.CloseWhenEnded ? rule.CompleteStatus : null,
        Source = rule.Source,
        IssueType = rule.IssueType,
        SubIssueType = rule.SubIssueType,
        Category = rule.Category,
        NoteType = options.NoteType,
        Publish = options.Publish,
    };

    private static ActiveRule Active(TicketingRule rule, Dictionary<TicketingRule, TicketFieldsResolution> resolved) => new(
        rule,
        TextTemplate.TryParse(rule.TitleTemplate, out var problem) ?? throw new ArgumentException(problem),
        TextTemplate.TryParse(rule.DescriptionTemplate, out problem) ?? throw new ArgumentException(problem),
        resolved.GetValueOrDefault(rule)?.Fields);

    private static Finding NoRule(TicketingOptions options) => Core.Findings.NoRule.About(
        "rules", options.Rules.Count == 0 ? "Ticketing has no rule." : $"None of {options.Rules.Count} rules of ticketing is enabled and confirmed.");

    private static Finding Unconfirmed(TicketingRule rule) =>
        Core.Findings.RuleUnverified.About($"rule:{rule.Name}", $"Rule {rule.Name} was imported, and nobody confirmed yet which alerts it matches. It is off.");

    // What holds for all rules is said once.
    private static Finding About(TicketingRule rule, TicketFieldProblem problem)
    {
        var isOfAll = problem.Field is nameof(TicketFields.NoteType) or nameof(TicketFields.Publish);
        return Core.Findings.RuleProblem.About(
            isOfAll ? $"rules:{problem.Field}" : $"rule:{rule.Name}:{problem.Field}",
            $"{(isOfAll ? "For all rules" : $"Rule {rule.Name}")}: {problem.Field} {(problem.Value is null ? "is not set" : $"is '{problem.Value}'")}. {problem.Text}",
            problem.Choices.Count == 0 ? null : $"Valid: {string.Join("; ", problem.Choices)}");
    }
}
