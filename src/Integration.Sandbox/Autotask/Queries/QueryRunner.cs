using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>Finds the rows of a query in the order of their ids, through an index where a condition names one.</summary>
internal static class QueryRunner
{
    public static IEnumerable<SandboxRow> Run(Table table, QueryText query, long afterId = long.MinValue) =>
        Candidates(table, query, afterId).Where(query.Matches);

    private static IEnumerable<SandboxRow> Candidates(Table table, QueryText query, long afterId)
    {
        foreach (var filter in query.Filters)
        {
            if (filter is OrderFilter { Field.Ordinal: 0, IsGreater: true, Value: long from })
                afterId = Math.Max(afterId, from - 1);
        }

        foreach (var filter in query.Filters)
        {
            if (filter is SetFilter { IsNegated: false } set && table.IsIndexed(set.Field))
                return Indexed(table, set, afterId);
        }

        return table.RowsAfter(afterId);
    }

    private static List<SandboxRow> Indexed(Table table, SetFilter set, long afterId)
    {
        var found = new List<SandboxRow>();
        foreach (var value in set.Values)
        {
            foreach (var row in table.Lookup(set.Field, value))
            {
                if (row.Id > afterId)
                    found.Add(row);
            }
        }

        found.Sort((x, y) => x.Id.CompareTo(y.Id));
        return found;
    }
}
