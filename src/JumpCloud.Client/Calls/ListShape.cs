namespace JumpCloud.Client;

/// <summary>How a list is written, and how its pages follow each other.</summary>
/// <param name="Rows">The field with the rows, unless the answer is a bare array.</param>
/// <param name="Total">The field with the number of all rows.</param>
/// <param name="Sort">The unique field to sort by where the query names none; empty sends none.</param>
/// <param name="AdvancesByRows">
/// True for lists of which it is not certain that they serve as many rows as were asked for, or that their total is the whole list's. Such a list goes
/// on after the rows that came, and a full page does not end it.
/// </param>
internal readonly record struct ListShape(string Rows, string Total = "totalCount", string Sort = "_id", bool AdvancesByRows = false);
