namespace Integration.Core.Journal;

/// <summary>What a target shows of a keyed write: found, missing, or something that stands in its way.</summary>
internal abstract record KeyedState
{
    private KeyedState()
    {
    }

    /// <summary>Gets what says that the write is not there and may be sent.</summary>
    public static KeyedState NotThere { get; } = new Missing();

    /// <summary>The target has what was to be written: its key is found, and its value shows where the write has one.</summary>
    /// <param name="TargetId">What the vendor calls it.</param>
    public sealed record Found(string TargetId) : KeyedState
    {
        /// <inheritdoc/>
        public override string ToString() => $"found as {TargetId}";
    }

    /// <summary>The target does not have it, and what the write rests on holds.</summary>
    public sealed record Missing : KeyedState
    {
        /// <inheritdoc/>
        public override string ToString() => "not found";
    }

    /// <summary>What the write rests on does not hold any more, or the target shows something else in its place.</summary>
    /// <param name="Reason">Why, as a clause that a person understands, without a full stop.</param>
    public sealed record Obstructed(string Reason) : KeyedState
    {
        /// <inheritdoc/>
        public override string ToString() => Reason;
    }
}
