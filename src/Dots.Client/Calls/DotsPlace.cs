namespace Dots.Client;

/// <summary>What a route's path is relative to.</summary>
internal enum DotsPlace
{
    /// <summary>The public API.</summary>
    Public,

    /// <summary>The public API, by a path that only the settings know.</summary>
    Unpublished,

    /// <summary>The partner endpoint.</summary>
    Partner,
}
