namespace Integration.Sandbox.Seeds;

/// <summary>A handful of alerts that show what alerts do, in the first organizations of a world.</summary>
internal sealed class MspAlerts(SandboxSeed world)
{
    private readonly List<AlertScriptLine> lines = [];
    private int made;

    public AlertScript Add()
    {
        Put(0, AlertKind.DiskSpace, -3, Step(1, AlertHappening.Occurred), Step(2, AlertHappening.Occurred));
        Put(1, AlertKind.Offline, -26, Step(-20, AlertHappening.Acknowledged, "Waiting for the customer."), Step(-20, AlertHappening.NoteAdded, "Called, no answer yet."));
        Put(2, AlertKind.Encryption, -48, Step(-24, AlertHappening.Resolved, "Encrypted."), Step(6, AlertHappening.Opened));
        Put(3, AlertKind.LockedOut, 0.5, Step(1.5, AlertHappening.AutoResolved));
        Put(4, AlertKind.Policy, 2, Step(5, AlertHappening.Resolved, "Policy corrected."));
        for (var number = 0; number < 8; number++)
            Put(5, AlertKind.Offline, 4 + number * 0.01, number > 0 ? [Step(5 + number * 0.01, AlertHappening.AutoResolved)] : []);
        Put(6, AlertKind.Battery, -120, Step(3, AlertHappening.SeveritySet, "ALERT_SEVERITY_CRITICAL"));
        Put(7, AlertKind.Admin, 1, Step(2, AlertHappening.Deleted));
        Put(8, AlertKind.Import, 3, Step(6, AlertHappening.Removed));
        return AlertScript.Of(lines);
    }

    private AlertStep Step(double hours, AlertHappening happening, string? text = null) => new(world.StartTime.AddHours(hours), happening, text);

    private void Put(int organization, AlertKind kind, double hours, params AlertStep[] steps)
    {
        if (organization >= world.Organizations.Count)
            return;
        var customer = world.Organizations[organization];
        var alert = kind.Of(customer, made, AlertKind.Id("0a1e0001", ++made), world.StartTime.AddHours(hours), steps);
        customer.Alerts.Add(alert);
        lines.AddRange(AlertScriptLine.Of(customer, alert));
    }
}
