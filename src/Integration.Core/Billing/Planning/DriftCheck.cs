namespace Integration.Core.Billing;

/// <summary>Holds a line's units today against what our own writes imply.</summary>
internal static class DriftCheck
{
    public static Finding? Find(LineInput line)
    {
        if (!line.Line.Term.Contains(line.Today) || Baseline.On(line.Today, line.UnitEntries) is not { } implied)
            return null;

        var units = line.Schedule.On(line.Today).Value.Units;
        if (units == implied)
            return null;

        var twice = line.UnitEntries.LastOrDefault(entry => Baseline.IsWritten(entry) && entry.To - entry.From == units - implied);
        return twice is not null
            ? Findings.MadeTwice.About(
                line.Line.Id, $"The line has {units} units today where our writes lead to {implied}: the change of {twice.EffectiveDate:yyyy-MM-dd} twice.")
            : Findings.Drift.About(line.Line.Id, $"The line has {units} units today where our writes lead to {implied}.");
    }
}
