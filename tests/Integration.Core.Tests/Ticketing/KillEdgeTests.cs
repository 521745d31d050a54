using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Ticketing;

/// <summary>The process dies right before or right after every durable transition of a story; the next process ends in the same world.</summary>
public class KillEdgeTests
{
    [Theory]
    [InlineData(Fault.None, false)]
    [InlineData(Fault.None, true)]
    [InlineData(Fault.ReplyLostAfterCommit, false)]
    [InlineData(Fault.ReplyLostAfterCommit, true)]
    [InlineData(Fault.NeverArrives, true)]
    [InlineData(Fault.CommitsAfterClientGaveUp, true)]
    [InlineData(Fault.VisibleLater, true)]
    internal async Task Run_KilledAtEveryEdgeOfOneAlert_EndsWithOneTicketThatTellsEverythingOnce(Fault fault, bool after)
    {
        for (var edge = 0; ; edge++)
        {
            using var process = new Process();
            process.Target.NextFault = Once(fault);
            process.Source.NextFault = Once(fault);
            var story = new Story(process, after ? Kill.After(edge) : Kill.Before(edge));
            story.TellOne();

            var ticket = Assert.Single(process.Target.Tickets.Values);
            Assert.True(ticket.Ticket.IsComplete, $"edge {edge}");
            Assert.NotNull(ticket.Resolution);
            Assert.Contains("Severity: HIGH → LOW", Assert.Single(ticket.Notes).Text, StringComparison.Ordinal);
            Assert.Single(process.Source["a1"].Notes);
            await AssertQuietAsync(process);
            if (!story.WasKilled)
            {
                Assert.True(edge > 20, "The undisturbed story has more edges than were reached.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_KilledAtEveryEdgeOfAStorm_EndsWithOneTicketAndOneDigestThatTellEverythingOnce(bool after)
    {
        for (var edge = 0; ; edge++)
        {
            using var process = new Process();
            var story = new Story(process, after ? Kill.After(edge) : Kill.Before(edge));
            story.TellStorm();

            Assert.Equal(2, process.Target.Tickets.Count);
            Assert.All(process.Target.Tickets.Values, ticket => Assert.True(ticket.Ticket.IsComplete, $"edge {edge}"));
            var own = process.Target.Tickets.Values.Single(ticket => !ticket.Draft.Title.StartsWith("Many alerts", StringComparison.Ordinal));
            var digest = process.Target.Tickets.Values.Single(ticket => ticket != own);
            var told = string.Join('\n', digest.Notes.Select(note => note.Text).Prepend(digest.Draft.Description).Append(digest.Resolution!));
            Assert.Equal(1, Count(told, "Severity: HIGH → LOW") + own.Notes.Sum(note => Count(note.Text, "Severity: HIGH → LOW")));
            Assert.Equal(4, Count(told, "the alert ended in the source"));
            await AssertQuietAsync(process);
            if (!story.WasKilled)
            {
                Assert.True(edge > 15, "The undisturbed story has more edges than were reached.");
                return;
            }
        }
    }

    private static async Task AssertQuietAsync(Process process)
    {
        Assert.Empty(await process.Store.Journal.ListAsync(JournalMoves.Open));
        Assert.Empty(await process.Store.Alerts.ListAsync(DateTimeOffset.MaxValue));
    }

    private static Func<string, Fault> Once(Fault fault)
    {
        var met = new HashSet<string>();
        return write => met.Add(write) ? fault : Fault.None;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
