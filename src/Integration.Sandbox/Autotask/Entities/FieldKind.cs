namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The types of the vendor's metadata. Rows keep them as long, decimal, bool, string and UTC DateTime.</summary>
internal enum FieldKind
{
    Int32,
    Int64,
    Double,
    Bool,
    String,
    DateTime,
}
