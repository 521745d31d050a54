using Integration.Core.Tests.Assets;

namespace Integration.Core.Tests.Notices;

public sealed class KeyExpiryNightsTests
{
    private const int Expiry = 35;

    [Fact]
    public void Key_OverFortyNightsInProcessesOfTheirOwn_IsToldFourTimesBeforeOnceAfterAndOnceWhenItIsRenewed()
    {
        using var process = new AssetProcess();
        var mail = new Mailbox("mail");
        process.Notifiers.Add(mail);
        process.Options.Assets.KeyExpiresAt = process.Time.GetUtcNow().AddDays(Expiry).AddHours(5);
        var told = new List<(int Night, string Title)>();
        for (var night = 0; night <= 40; night++)
        {
            if (night == 39)
                process.Options.Assets.KeyExpiresAt = process.Time.GetUtcNow().AddDays(90);

            for (var run = 0; run < 2; run++)
            {
                process.Start();
                process.Run();
            }

            told.AddRange(mail.Titles.Skip(told.Count).Select(title => (night, title)));
            process.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(
            [
                (Expiry - 29, "assets: opened AST017"),
                (Expiry - 13, "assets: changed AST017"),
                (Expiry - 6, "assets: changed AST017"),
                (Expiry, "assets: changed AST017"),
                (Expiry + 1, "assets: changed AST017"),
                (39, "assets: closed AST017; all is well"),
            ],
            told);
        Assert.All(
            new[] { "within 30 days", "within 14 days", "within 7 days", "within a day", "expired on" }.Zip(mail.Notices.SelectMany(notice => notice.Opened.Concat(notice.Changed))),
            pair => Assert.Contains(pair.First, pair.Second.Text, StringComparison.Ordinal));
    }
}
