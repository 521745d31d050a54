namespace Integration.SnipeIt.Rows;

/// <summary>Something that assets refer to: a manufacturer, a category, a company, a fieldset.</summary>
internal record Reference(long Id, string Name) : IRow;
