namespace Integration.Sandbox.Seeds;

/// <summary>What happens to one alert of the simulated week after it has opened, each step later than the one before.</summary>
internal sealed class AlertLife(Random random, DateTimeOffset opens)
{
    private DateTimeOffset now = opens;

    public List<AlertStep> Steps { get; } = [];

    public void Repeat(int times)
    {
        for (; times > 0; times--)
            Add(AlertHappening.Occurred);
    }

    public void Add(AlertHappening happening, string? text = null)
    {
        now = now.AddMinutes(1 + random.NextDouble() * 300);
        Steps.Add(new AlertStep(now, happening, text));
    }

    /// <summary>Lets the alert end in one of the ways there are, or not at all.</summary>
    /// <returns>Whether it may open again.</returns>
    public bool End()
    {
        switch (random.Next(100))
        {
            case < 20:
                if (random.Next(2) == 0)
                    Add(AlertHappening.Acknowledged);
                return false;
            case < 55:
                if (random.Next(2) == 0)
                {
                    Add(AlertHappening.Acknowledged, "On it.");
                    Add(AlertHappening.NoteAdded, "Looked into it.");
                }

                Add(AlertHappening.Resolved, "Fixed.");
                return true;
            case < 85:
                Add(AlertHappening.AutoResolved);
                return true;
            case < 92:
                Add(AlertHappening.Deleted);
                return false;
            case < 96:
                Add(AlertHappening.Removed);
                return false;
            default:
                Add(AlertHappening.StatusSet, "ALERT_STATUS_SNOOZED");
                return false;
        }
    }
}
