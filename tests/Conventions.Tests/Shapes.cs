namespace Conventions.Tests;

#pragma warning disable CA1034, CA1711, CA1063, CA1816 // The shapes stand for what packages may hold, not for what is good.
public static class Shapes
{
    [Flags]
    public enum Colours
    {
        None = 0,
        Red = 1,
    }

    public delegate void Notify(object? sender, int[] values);

    public abstract class Base<T> : IDisposable
        where T : class, new()
    {
        protected Base()
        {
        }

        public abstract Task<IReadOnlyList<string?>> FindAsync(T item, string? name = null, int count = 3, CancellationToken cancellationToken = default);

        public virtual void Dispose()
        {
        }
    }

    public sealed record Row
    {
        public const int Limit = 5;

        public required string Name { get; init; }

        public DateOnly? On { get; init; }
    }
}
