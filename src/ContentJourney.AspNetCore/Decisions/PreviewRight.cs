using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Keys;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>The right to see the site as of another instant, or as another stage or persona.</summary>
internal sealed class PreviewRight(IDeliveryAccess access)
{
    /// <summary>Answers 401 for an unknown key and 403 without the right.</summary>
    /// <returns>Whether the caller has the right.</returns>
    public async Task<bool> RequireAsync(HttpContext context, Caller caller)
    {
        if (caller.Scopes is not KeyScopes.None)
        {
            return await caller.RequireAsync(context, KeyScopes.Read);
        }

        if (access.MayPreview(context))
        {
            return true;
        }

        await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "The request needs more rights",
            "'at', 'asStage' and 'asPersona' need a server key with the scope 'read', or the right to preview.");
        return false;
    }
}
