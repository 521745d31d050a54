namespace Integration.Sandbox.Seeds;

/// <summary>One thing that happens to one alert.</summary>
/// <param name="Organization">The display name of the organization.</param>
/// <param name="Alert">The alert, whose <see cref="AlertSeed.Id"/> is set.</param>
/// <param name="Step">What happens, and when; the opening is a step here too.</param>
public sealed record AlertScriptLine(string Organization, AlertSeed Alert, AlertStep Step)
{
    internal static IEnumerable<AlertScriptLine> Of(OrganizationSeed organization, AlertSeed alert) =>
        alert.Steps.Prepend(new AlertStep(alert.Opens!.Value, AlertHappening.Opened)).Select(step => new AlertScriptLine(organization.Name, alert, step));
}
