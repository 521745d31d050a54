using System.Globalization;
using System.Text;

namespace Integration.Core.Reports;

/// <summary>A value for each day as a line of steps, a day wide each, with gaps where it is Unknown.</summary>
internal sealed class StepLine(DateOnly first, IEnumerable<(DateOnly Day, Reading<int> Value)> days)
{
    private readonly List<(int Day, int Value)> steps = [.. days.Where(day => day.Value.IsKnown).Select(day => (day.Day.DayNumber - first.DayNumber, day.Value.Value))];

    public IReadOnlyList<int> Values => [.. steps.Select(step => step.Value)];

    /// <summary>The line as SVG draws it: as many units wide as days, a hundred high.</summary>
    public string Path(Axis axis)
    {
        var path = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            var (day, value) = steps[i];
            var joined = i > 0 && steps[i - 1].Day == day - 1;
            if (!joined)
                path.Append(CultureInfo.InvariantCulture, $"M{day} {axis.At(value):0.##}");
            else if (steps[i - 1].Value != value)
                path.Append(CultureInfo.InvariantCulture, $"V{axis.At(value):0.##}");

            var goesOn = i + 1 < steps.Count && steps[i + 1] == (day + 1, value);
            if (!goesOn)
                path.Append(CultureInfo.InvariantCulture, $"H{day + 1}");
        }

        return path.ToString();
    }
}
