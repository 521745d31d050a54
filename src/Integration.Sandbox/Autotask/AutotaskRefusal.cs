namespace Integration.Sandbox.Autotask;

/// <summary>A request that the server understood and refuses: answered with 500 and <c>errors[]</c>.</summary>
internal sealed class AutotaskRefusal(params string[] messages) : Exception(string.Join(' ', messages))
{
    public IReadOnlyList<string> Messages => messages;
}
