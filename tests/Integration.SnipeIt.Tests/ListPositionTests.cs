using System.Text.Json;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Tests;

public sealed class ListPositionTests
{
    [Fact]
    public void Take_WhateverComesAndGoesBetweenPages_ListsEachThatStays()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var pageSize = random.Next(2, 12);
            var world = new SortedSet<long>(Enumerable.Range(1, random.Next(0, 80)).Select(id => 2L * id));
            var staying = world.Where(_ => random.Next(3) > 0).ToHashSet();
            var position = new ListPosition();
            var read = new List<long>();
            for (var pages = 0; !position.IsAtEnd; pages++)
            {
                Assert.True(pages < 200, $"seed {seed} never ends");
                read.AddRange(position.Take(Page(world, position.Offset, pageSize), pageSize).Rows.Select(row => row.Id));
                world.RemoveWhere(id => !staying.Contains(id) && random.Next(6) == 0);
                if (pages < 20 && random.Next(3) == 0)
                    world.Add(world.Max + 2);
            }

            Assert.Equal(read.Order().Distinct(), read);
            Assert.True(staying.IsSubsetOf(read), $"seed {seed} lost {string.Join(", ", staying.Except(read))}");
        }
    }

    [Fact]
    public void Take_PageThatIsTheFirstOneAgain_IsAnError()
    {
        var position = new ListPosition();
        var first = Page(Enumerable.Range(1, 9).Select(id => (long)id), 0, 5);
        position.Take(first, 5);

        Assert.Throws<JsonException>(() => position.Take(first, 5));
    }

    [Fact]
    public void Take_RowsInAnotherOrder_IsAnError() =>
        Assert.Throws<JsonException>(() => new ListPosition().Take(new ListBody<Reference>([new Reference(2, ""), new Reference(1, "")], 2), 5));

    [Fact]
    public void Take_NoRowsAlthoughThereAreSome_IsAnError() =>
        Assert.Throws<JsonException>(() => new ListPosition().Take(new ListBody<Reference>([], 2), 5));

    private static ListBody<Reference> Page(IEnumerable<long> world, long offset, int size) =>
        new([.. world.Skip((int)offset).Take(size).Select(id => new Reference(id, ""))], world.Count());
}
