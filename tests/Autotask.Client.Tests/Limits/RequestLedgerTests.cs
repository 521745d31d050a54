namespace Autotask.Client.Tests.Limits;

public sealed class RequestLedgerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_WhatWriteWrote_GoesOnCounting()
    {
        var options = new AutotaskRequestBudgetOptions { RequestsPerHour = 10, HourlyShare = 0.3 };
        var ledger = new RequestLedger();
        ledger.Count(Now);
        ledger.Count(Now.AddMinutes(5));

        var read = RequestLedger.Read(ledger.Write());

        Assert.Equal(ledger.Write(), read.Write());
        Assert.Equal(TimeSpan.Zero, read.TryTake(Now.AddMinutes(6), options));
        Assert.Equal(TimeSpan.FromMinutes(55), read.TryTake(Now.AddMinutes(6), options));
    }

    [Fact]
    public void Read_TextCutAnywhere_IsALedgerAllTheSame()
    {
        var ledger = new RequestLedger();
        ledger.ClaimReading(Now, TimeSpan.FromSeconds(90));
        ledger.Count(Now);
        ledger.Count(Now.AddMinutes(5));
        var text = ledger.Write();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.NotNull(RequestLedger.Read(text[..length]).Write()));
    }
}
