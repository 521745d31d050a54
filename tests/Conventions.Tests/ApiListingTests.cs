namespace Conventions.Tests;

public sealed class ApiListingTests
{
    [Fact]
    public void Types_OfEveryShape_ReadLikeCSharp()
    {
        var shapes = new ApiListing(typeof(Shapes).Assembly).Types().Where(type => type.Type.DeclaringType == typeof(Shapes));
        var text = string.Join('\n', shapes.SelectMany(type => type.Members.Select(member => $"    {member.Text}").Prepend(type.Header)));

        Assert.Equal(
            """
            public abstract class Shapes.Base<T> : IDisposable where T : class, new()
                protected Base()
                public virtual void Dispose()
                public abstract Task<IReadOnlyList<string?>> FindAsync(T item, string? name = null, int count = 3, CancellationToken cancellationToken = default)
            [Flags] public enum Shapes.Colours
                None = 0
                Red = 1
            public delegate Shapes.Notify
                void (object? sender, int[] values)
            public sealed record Shapes.Row
                public const int Limit = 5
                public Row()
                public required string Name { get; init; }
                public DateOnly? On { get; init; }
            """,
            text);
    }
}
