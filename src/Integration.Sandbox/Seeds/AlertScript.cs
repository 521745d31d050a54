namespace Integration.Sandbox.Seeds;

/// <summary>What happens to alerts, and when: the truth that a sync's result can be held against without asking the sandbox.</summary>
/// <param name="Lines">Everything that happens, the earliest first; lines of one instant happen in this order.</param>
public sealed record AlertScript(IReadOnlyList<AlertScriptLine> Lines)
{
    internal static AlertScript Of(IEnumerable<AlertScriptLine> lines) => new([.. lines.OrderBy(line => line.Step.At)]);
}
