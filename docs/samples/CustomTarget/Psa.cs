using System.Globalization;
using Integration.Core;

namespace CustomTarget;

/// <summary>A PSA in memory, so that the sample needs no account. Yours is a client of your vendor's API.</summary>
public sealed class Psa
{
    public Dictionary<ContractLineId, PsaLine> Lines { get; } = [];

    public bool LoseNextAnswer { get; set; }

    public PsaLine Add(int units, decimal unitCost)
    {
        var number = (Lines.Count + 1).ToString(CultureInfo.InvariantCulture);
        var line = new PsaLine(new AccountId($"a{number}"), new ContractId($"c{number}"), new ContractLineId($"l{number}"), units, unitCost);
        return Lines[line.Id] = line;
    }

    /// <summary>Adds units from a day on, with a new unit cost if one is given, and answers as this vendor does: with nothing, or with a text that says why not.</summary>
    public string? Adjust(ContractLineId id, DateOnly from, int change, decimal? unitCost = null)
    {
        if (!Lines.TryGetValue(id, out var line))
        {
            return "no such line";
        }

        if (!PsaLine.Term.Contains(from))
        {
            return "outside the contract";
        }

        if (!line.Adjustments.TryAdd(from, change))
        {
            return "duplicate date";
        }

        line.UnitCost = unitCost ?? line.UnitCost;

        return Answer();
    }

    public string? SetCost(ContractLineId id, decimal unitCost)
    {
        if (!Lines.TryGetValue(id, out var line))
        {
            return "no such line";
        }

        line.UnitCost = unitCost;
        return Answer();
    }

    private string? Answer()
    {
        if (!LoseNextAnswer)
        {
            return null;
        }

        LoseNextAnswer = false;
        throw new IOException("The connection was reset while the answer was read.");
    }
}
