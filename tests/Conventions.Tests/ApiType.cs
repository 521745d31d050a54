namespace Conventions.Tests;

internal sealed record ApiType(Type Type, string Header, IReadOnlyList<ApiMember> Members);

internal sealed record ApiMember(string Name, string Text);
