using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EndToEnd.Tests.Support;

/// <summary>A terminal at which somebody has typed everything already: a prompt that waits for more fails the test.</summary>
internal sealed class TypedConsole : IAnsiConsole, IAnsiConsoleInput
{
    private readonly StringBuilder output = new();
    private readonly Queue<ConsoleKeyInfo> keys = [];
    private readonly IAnsiConsole console;

    public TypedConsole(int width)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(new StringWriter(output)),
        });
        console.Profile.Width = width;
    }

    /// <summary>Gets everything that was said, wherever lines were wrapped.</summary>
    public string Said => string.Join(' ', output.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Gets how many keys were typed that nothing has asked for.</summary>
    public int Left => keys.Count;

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    /// <summary>Takes what stands first in a list.</summary>
    public TypedConsole ChooseFirst() => Type("");

    /// <summary>Takes what stands last in a list, or so many above it.</summary>
    public TypedConsole ChooseLast(int above = 0)
    {
        keys.Enqueue(Key(ConsoleKey.End));
        for (var step = 0; step < above; step++)
            keys.Enqueue(Key(ConsoleKey.UpArrow));

        return Type("");
    }

    /// <summary>Types a line.</summary>
    public TypedConsole Type(string line)
    {
        foreach (var letter in line)
            keys.Enqueue(Key(default, letter));

        keys.Enqueue(Key(ConsoleKey.Enter, '\r'));
        return this;
    }

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable) => console.Write(renderable);

    public bool IsKeyAvailable() => keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => keys.Count > 0 ? keys.Dequeue() : throw new InvalidOperationException($"Somebody was asked who typed nothing more. Said: {Said}");

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));

    private static ConsoleKeyInfo Key(ConsoleKey key, char letter = '\0') => new(letter, key, shift: false, alt: false, control: false);
}
