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
    public void TryTake_ShareOfLessThanOneRequest_StillHandsOutOneAnHour()
    {
        var options = new AutotaskRequestBudgetOptions { RequestsPerHour = 1, HourlyShare = 0.1 };
        var ledger = new RequestLedger();

        Assert.Equal(TimeSpan.Zero, ledger.TryTake(Now, options));
        Assert.Equal(TimeSpan.FromMinutes(61), ledger.TryTake(Now, options));
    }

    [Fact]
    public void TryTake_ReadingOverdueElsewhere_WaitsASecond()
    {
        var ledger = new RequestLedger();
        ledger.ClaimReading(Now, TimeSpan.FromSeconds(90));
        ledger.Record(new ThresholdInformation { CurrentTimeframeRequestCount = 9_500, ExternalRequestThreshold = 10_000 });

        Assert.Equal(TimeSpan.FromSeconds(1), ledger.TryTake(Now.AddMinutes(5), new AutotaskRequestBudgetOptions()));
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
