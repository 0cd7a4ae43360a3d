using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>The body that asks for a new key.</summary>
/// <param name="Name">What people will call it, 1 to 100 characters.</param>
/// <param name="Scopes">What it will allow, at least one.</param>
internal sealed record KeyRequest(string Name, KeyScopes Scopes)
{
    /// <summary>Reads the body; null when anything is wrong, with every error in the node's list.</summary>
    public static KeyRequest? Read(JsonNode body)
    {
        if (!body.IsObject("name", "scopes"))
        {
            return null;
        }

        var name = body.Require("name", out var nameNode) ? nameNode.Text(1, 100) : null;
        var scopes = KeyScopes.None;
        if (body.Require("scopes", out var scopesNode))
        {
            foreach (var node in scopesNode.Items(1, KeyScopeNames.All.Count))
            {
                scopes |= node.OneOf(KeyScopeNames.All, "scope") is { } scope ? KeyScopeNames.Parse(scope) : KeyScopes.None;
            }
        }

        return body.Errors.IsEmpty ? new KeyRequest(name!, scopes) : null;
    }
}
