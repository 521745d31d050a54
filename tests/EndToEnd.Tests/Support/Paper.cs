using Spectre.Console;

namespace EndToEnd.Tests.Support;

internal static class Paper
{
    public static string Print(int width, Action<IAnsiConsole> print)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        print(console);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
