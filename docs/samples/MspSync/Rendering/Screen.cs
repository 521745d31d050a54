using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Where a command prints: text for people on standard output, or one JSON document there and nothing else.</summary>
internal sealed class Screen
{
    private readonly TextWriter output;

    public Screen(TextWriter output, TextWriter error, bool json)
    {
        this.output = output;
        IsJson = json;
        Text = Open(output, output == Console.Out && !Console.IsOutputRedirected);
        Error = Open(error, error == Console.Error && !Console.IsErrorRedirected);
    }

    public bool IsJson { get; }

    /// <summary>Gets the console for people. With --json nothing may be written to it.</summary>
    public IAnsiConsole Text { get; }

    /// <summary>Gets the console for progress and failures.</summary>
    public IAnsiConsole Error { get; }

    public int Width => Text.Profile.Width;

    /// <summary>Prints a result, as the document or in words.</summary>
    public void Show<T>(T document, JsonTypeInfo<T> type, Action<IAnsiConsole> print)
    {
        if (IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(document, type));
        }
        else
        {
            print(Text);
        }
    }

    /// <summary>Prints a result that writes its own document.</summary>
    public void Show(Func<string> json, Action<IAnsiConsole> print)
    {
        if (IsJson)
        {
            output.WriteLine(json());
        }
        else
        {
            print(Text);
        }
    }

    public void Fail(string message)
    {
        foreach (var line in message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Error.WriteLine(Words.Printable(line), Color.Red);
        }
    }

    private static IAnsiConsole Open(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal && !Console.IsInputRedirected ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= 40)
        {
            console.Profile.Width = columns;
        }
        else if (!isTerminal)
        {
            console.Profile.Width = 120;
        }

        return console;
    }
}
