namespace Integration.Sandbox.Dots;

/// <summary>How the public API of Dots wraps its answers. Its guide shows the first and speaks of <c>success</c> in every answer.</summary>
public enum DotsEnvelope
{
    /// <summary>The value alone: an object, or a list.</summary>
    Bare,

    /// <summary><c>success</c> among the fields of an object; a list under its own name beside it.</summary>
    Beside,

    /// <summary>The value in <c>data</c>, beside <c>success</c>.</summary>
    Wrapped,
}
