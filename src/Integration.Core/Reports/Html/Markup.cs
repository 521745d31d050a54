using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Integration.Core.Reports;

/// <summary>A piece of a page. What stands in braces of a text added to it is never markup: <see cref="MarkupText"/> escapes it, and nothing else writes.</summary>
internal sealed class Markup(CultureInfo culture)
{
    public StringBuilder Text { get; } = new();

    public CultureInfo Culture { get; } = culture;

    /// <summary>Adds a text; the compiler has its parts written before this is called.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] MarkupText text)
    {
        _ = text;
        return this;
    }

    /// <summary>Writes what was added, and forgets it.</summary>
    public async Task MoveToAsync(TextWriter writer, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(Text, cancellationToken).ConfigureAwait(false);
        Text.Clear();
    }
}
