using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>The lives of a few alerts, told poll by poll; when a process is killed, the next one goes on where it stopped.</summary>
internal sealed class Story(Process process, Kill kill)
{
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromMinutes(61);

    private Kill kill = kill;

    public bool WasKilled { get; private set; }

    /// <summary>One alert opens, changes and ends; its rule writes back.</summary>
    public void TellOne()
    {
        process.Rule.WriteBack = AlertWriteBack.Note;
        process.Start(kill);
        Poll();
        process.Source.Open("a1");
        Poll();
        process.Source.Change("a1", alert => alert with { Severity = "LOW" });
        Poll();
        process.Source.End("a1");
        Poll();
    }

    /// <summary>Four alerts where the rule opens one ticket in a window; a fifth joins the digest, and all end.</summary>
    public void TellStorm()
    {
        process.Rule.StormLimit = 1;
        process.Options.Ticketing.StormWindow = TimeSpan.FromDays(1);
        process.Start(kill);
        foreach (var alert in new[] { "a1", "a2", "a3", "a4" })
            process.Source.Open(alert);

        Poll();
        process.Source.Open("a5");
        process.Source.Change("a3", alert => alert with { Severity = "LOW" });
        Poll();
        foreach (var alert in new[] { "a1", "a2", "a3", "a4", "a5" })
            process.Source.End(alert);

        Poll();
    }

    // Two polls, an hour apart, so that what is tried again is.
    private void Poll()
    {
        for (var poll = 0; poll < 2; poll++)
        {
            try
            {
                process.Run();
            }
            catch (KilledException)
            {
                WasKilled = true;
                kill = Kill.Never();
                process.Start();
                process.Run();
            }

            process.After(BetweenPolls);
        }
    }
}
