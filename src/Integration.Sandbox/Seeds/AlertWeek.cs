namespace Integration.Sandbox.Seeds;

/// <summary>A week of alerts over many organizations, by chance and yet always the same for the same number.</summary>
internal sealed class AlertWeek(SandboxSeed world, int seed)
{
    private const int FewestForAStorm = 60;
    private const int PerStorm = 200;
    private const int SmallestStorm = 24;
    private const int LargestStorm = 60;

    private readonly Random random = new(seed);
    private readonly DateTimeOffset end = world.StartTime.AddDays(7);
    private readonly List<AlertScriptLine> lines = [];
    private int made;

    public AlertScript Add(int alerts)
    {
        if (world.Organizations.Count == 0)
            throw new InvalidOperationException("Alerts need organizations: add those first.");
        for (var storm = alerts < FewestForAStorm ? 0 : Math.Max(1, alerts / PerStorm); storm > 0; storm--)
            Storm(storm, Math.Min(random.Next(SmallestStorm, LargestStorm), alerts - made));
        while (made < alerts)
        {
            var opens = world.StartTime.AddMinutes(random.NextDouble() * 7 * 24 * 60);
            Put(Customer(), AlertKind.All[random.Next(AlertKind.All.Length)], opens, Life(opens));
        }

        return AlertScript.Of(lines);
    }

    // One cause, one organization, dozens of alerts within minutes; a rule of its own tells the storm from the rest.
    private void Storm(int number, int size)
    {
        var customer = Customer();
        var cause = world.StartTime.AddHours(random.NextDouble() * 6 * 24);
        for (var count = 0; count < size; count++)
        {
            var opens = cause.AddSeconds(random.NextDouble() * 600);
            var ends = cause.AddMinutes(20 + random.NextDouble() * 70);
            var life = random.Next(100) < 85 ? [new AlertStep(ends, AlertHappening.AutoResolved)] : Life(opens);
            Put(customer, AlertKind.Offline, opens, life, AlertKind.Id("0a2e0001", number));
        }
    }

    private List<AlertStep> Life(DateTimeOffset opens)
    {
        var steps = new AlertLife(random, opens);
        steps.Repeat(random.Next(100) < 45 ? random.Next(1, 9) : 0);
        if (random.Next(100) < 2)
            steps.Add(AlertHappening.SeveritySet, "ALERT_SEVERITY_CRITICAL");
        while (steps.End() && random.Next(100) < 15)
        {
            steps.Add(AlertHappening.Opened);
            steps.Repeat(random.Next(3));
        }

        return steps.Steps;
    }

    // A few customers have most of the trouble.
    private OrganizationSeed Customer() => world.Organizations[(int)(world.Organizations.Count * Math.Pow(random.NextDouble(), 2))];

    private void Put(OrganizationSeed customer, AlertKind kind, DateTimeOffset opens, IEnumerable<AlertStep> life, string? ruleId = null)
    {
        var alert = kind.Of(customer, random.Next(1000), AlertKind.Id("0a1e0002", ++made), opens, life.Where(step => step.At < end), ruleId);
        customer.Alerts.Add(alert);
        lines.AddRange(AlertScriptLine.Of(customer, alert));
    }
}
