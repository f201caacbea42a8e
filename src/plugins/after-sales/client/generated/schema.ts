/* eslint-disable */
// Made from the routes by `npm run client`; `npm run check` refuses an old one.

export interface paths {
    "/agent-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List papers of active agents that have run out or do so soon, in the order in which they end
         * @description For staff, systems.
         */
        get: operations["agents.ending-papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-papers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a paper holds no more
         * @description For staff, systems.
         */
        post: operations["agents.end-paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-papers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the scan of a paper
         * @description For staff, systems, agents' people.
         */
        get: operations["agents.paper-file"];
        put?: never;
        /**
         * Put a scan (JPEG, PNG or PDF) to a paper; pictures are made anew from their pixels, and it stays private
         * @description For staff, systems.
         */
        post: operations["agents.attach-paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-users/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the log-in of a person of an agent
         * @description For staff, systems, agents' people.
         */
        post: operations["agents.block-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * On which devices a person of an agent is logged in
         * @description For staff, systems, agents' people.
         */
        get: operations["agents.sessions"];
        put?: never;
        post?: never;
        /**
         * End all log-ins of a person of an agent, as after a loss
         * @description For staff, systems, agents' people.
         */
        delete: operations["agents.end-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-users/{id}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one log-in of a person of an agent: the lost device
         * @description For staff, systems, agents' people.
         */
        delete: operations["agents.end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-users/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the log-in back
         * @description For staff, systems, agents' people.
         */
        post: operations["agents.unblock-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description For staff, systems.
         */
        get: operations["agents.list"];
        put?: never;
        /**
         * Take an agent into the network
         * @description For staff, systems.
         */
        post: operations["agents.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an agent with territories and skills
         * @description For staff, systems, agents' people.
         */
        get: operations["agents.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an agent
         * @description For staff, systems.
         */
        patch: operations["agents.change"];
        trace?: never;
    };
    "/agents/{id}/overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where other active agents serve the same territory as an agent
         * @description For staff, systems.
         */
        get: operations["agents.overlaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the papers of an agent: contract, licence, guarantee
         * @description For staff, systems, agents' people.
         */
        get: operations["agents.papers"];
        put?: never;
        /**
         * Keep a paper of an agent
         * @description For staff, systems.
         */
        post: operations["agents.add-paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a retired agent back
         * @description For staff, systems.
         */
        post: operations["agents.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire an agent; its people can not sign in any more
         * @description For staff, systems.
         */
        post: operations["agents.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/technicians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a technician to an agent
         * @description For staff, systems, agents' people.
         */
        post: operations["technicians.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of an agent who have a log-in
         * @description For staff, systems, agents' people.
         */
        get: operations["agents.users"];
        put?: never;
        /**
         * Give a person of an agent a log-in
         * @description For staff, systems, agents' people.
         */
        post: operations["agents.add-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/area-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List area codes, page by page
         * @description For staff, systems.
         */
        get: operations["area-codes.list"];
        put?: never;
        /**
         * Add an area code
         * @description For staff, systems.
         */
        post: operations["area-codes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/area-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an area code
         * @description For staff, systems.
         */
        get: operations["area-codes.show"];
        put?: never;
        post?: never;
        /**
         * Delete an area code that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["area-codes.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of an area code
         * @description For staff, systems.
         */
        patch: operations["area-codes.change"];
        trace?: never;
    };
    "/area-codes/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the area codes be chosen again
         * @description For staff, systems.
         */
        post: operations["area-codes.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/area-codes/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire an area code: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["area-codes.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/area-codes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download area codes as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["area-codes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days one by one backwards: signed, countersigned or missing
         * @description For staff.
         */
        get: operations["branch-days.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The branch's day: dispatch in numbers, who reported and who didn't
         * @description For staff.
         */
        get: operations["branch-days.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{day}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Countersign the branch's day
         * @description For staff.
         */
        post: operations["branch-days.countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{day}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the branch's day back with a reason
         * @description For staff.
         */
        post: operations["branch-days.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{day}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the supervisor's words on the branch's day
         * @description For staff.
         */
        post: operations["branch-days.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{day}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the branch's day with its figures and send it upward
         * @description For staff.
         */
        post: operations["branch-days.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branch-days/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print the branch's day (PDF, A4)
         * @description For staff.
         */
        get: operations["branch-days.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List brands, page by page
         * @description For staff, systems.
         */
        get: operations["brands.list"];
        put?: never;
        /**
         * Add a brand
         * @description For staff, systems.
         */
        post: operations["brands.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a brand
         * @description For staff, systems.
         */
        get: operations["brands.show"];
        put?: never;
        post?: never;
        /**
         * Delete a brand that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["brands.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a brand
         * @description For staff, systems.
         */
        patch: operations["brands.change"];
        trace?: never;
    };
    "/brands/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the brands be chosen again
         * @description For staff, systems.
         */
        post: operations["brands.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a brand: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["brands.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download brands as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["brands.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cities, page by page
         * @description For staff, systems.
         */
        get: operations["cities.list"];
        put?: never;
        /**
         * Add a city
         * @description For staff, systems.
         */
        post: operations["cities.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a city
         * @description For staff, systems.
         */
        get: operations["cities.show"];
        put?: never;
        post?: never;
        /**
         * Delete a city that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["cities.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a city
         * @description For staff, systems.
         */
        patch: operations["cities.change"];
        trace?: never;
    };
    "/cities/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the cities be chosen again
         * @description For staff, systems.
         */
        post: operations["cities.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cities/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a city: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["cities.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download cities as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["cities.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List closures that end after an instant, withdrawn ones too
         * @description For staff, systems.
         */
        get: operations["closures.list"];
        put?: never;
        /**
         * Declare that nobody works from one instant to another; open jobs are worked out anew
         * @description For staff, systems.
         */
        post: operations["closures.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/closures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a closure back; open jobs are worked out anew
         * @description For staff, systems.
         */
        post: operations["closures.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports of codings, the newest first
         * @description For staff.
         */
        get: operations["coding-imports.list"];
        put?: never;
        /**
         * Upload codings of a list as an Excel workbook or CSV and see what each row would do; nothing is changed yet
         * @description For staff.
         */
        post: operations["coding-imports.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far an import is
         * @description For staff.
         */
        get: operations["coding-imports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply all right rows of an import; that goes on by itself, wrong ones stay
         * @description For staff.
         */
        post: operations["coding-imports.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}/check-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge all rows of an import anew, after what they refer to was added
         * @description For staff.
         */
        post: operations["coding-imports.check-again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard what of an import is not applied
         * @description For staff.
         */
        post: operations["coding-imports.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rows of an import and what each would do, in the order of the sheet
         * @description For staff.
         */
        get: operations["coding-imports.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coding-imports/{id}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct cells of a row and judge it anew
         * @description For staff.
         */
        patch: operations["coding-imports.correct-row"];
        trace?: never;
    };
    "/coding-imports/{id}/rows/{row}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a row out of an import
         * @description For staff.
         */
        post: operations["coding-imports.skip-row"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how the company is called and how it counts days, hours and money
         * @description For staff, agents' people, systems.
         */
        get: operations["company.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the company's names, time zone, calendar, currency, language, home area code or how devices are kept; all instances follow at once
         * @description For staff.
         */
        patch: operations["company.change"];
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts, newest first
         * @description For staff, systems.
         */
        get: operations["contacts.list"];
        put?: never;
        /**
         * Keep a contact that is no reception: a question, a suggestion, praise, a missed call
         * @description For staff, systems.
         */
        post: operations["contacts.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the contacts of some days per kind, channel and outcome
         * @description For staff, systems.
         */
        get: operations["contacts.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers' devices that are in the house, in the order in which they came in
         * @description For staff, systems.
         */
        get: operations["custody.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show where a device is, all its moves, and what can be done now
         * @description For staff, systems.
         */
        get: operations["custody.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a device back that was sent out
         * @description For staff, systems.
         */
        post: operations["custody.bring-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a device back against its slip, or to somebody who was identified
         * @description For staff, systems.
         */
        post: operations["custody.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inspect a repaired device; what has not passed goes back to the workshop, its job reopened
         * @description For staff, systems.
         */
        post: operations["custody.inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/send-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a device to an agent, the maker or somebody else
         * @description For staff, systems.
         */
        post: operations["custody.send-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/shelve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a device on a shelf
         * @description For staff, systems.
         */
        post: operations["custody.shelve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/take-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a customer's device in: what came with it, how it looks, where it stands
         * @description For staff, systems.
         */
        post: operations["custody.take-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/{id}/to-workshop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a device to the bench, or to another technician
         * @description For staff, systems.
         */
        post: operations["custody.to-workshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a device by what a scanner reads: number of job or reception, tracking code, serial
         * @description For staff, systems.
         */
        get: operations["custody.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custody/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of what came in and went out, by days
         * @description For staff, systems.
         */
        get: operations["custody.register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge: what was moved and is still there goes back, what came since stays
         * @description For staff, systems.
         */
        post: operations["customers.unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers, newest first or by name, or those whom a part of a name, phone or city means
         * @description For staff, systems.
         */
        get: operations["customers.list"];
        put?: never;
        /**
         * Take a customer into our books before anything was reported
         * @description For staff, systems.
         */
        post: operations["customers.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one customer with phones, and into whom they were merged
         * @description For staff, systems.
         */
        get: operations["customers.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct the name, city, address or handling note of a customer
         * @description For staff, systems.
         */
        patch: operations["customers.change"];
        trace?: never;
    };
    "/customers/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose who may be the same person: on the same phone, or of the same name in the same city
         * @description For staff, systems.
         */
        get: operations["customers.duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened with a customer, newest first
         * @description For staff, systems.
         */
        get: operations["contacts.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another customer into this one; the other is kept and leads here
         * @description For staff, systems.
         */
        post: operations["customers.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what merging another customer into this one would move
         * @description For staff, systems.
         */
        get: operations["customers.merge-preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/phones/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a phone to a customer; others may have it too
         * @description For staff, systems.
         */
        post: operations["customers.add-phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/phones/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a phone is, or have it called first
         * @description For staff, systems.
         */
        post: operations["customers.change-phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/phones/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a phone from a customer; the last one stays
         * @description For staff, systems.
         */
        post: operations["customers.remove-phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/daily-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what doesn't fit between the register of calls and the reports of work of some days
         * @description For staff, systems.
         */
        get: operations["daily-check.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/daily-check/{kind}/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why a line is in order all the same; it leaves the list
         * @description For staff, systems.
         */
        post: operations["daily-check.explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Technicians' day reports, the newest day first
         * @description For staff, systems, agents' people.
         */
        get: operations["day-reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a technician's day report
         * @description For staff, systems, agents' people.
         */
        get: operations["day-reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Countersign a signed day report
         * @description For staff.
         */
        post: operations["day-reports.countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print a technician's day (PDF, A4)
         * @description For staff, agents' people.
         */
        get: operations["day-reports.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a signed day report back with a reason; what is written then is a new version
         * @description For staff.
         */
        post: operations["day-reports.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A technician's day: drafted from what happened, or as it was signed
         * @description For staff, systems, agents' people.
         */
        get: operations["day-reports.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who worked on a day, and what became of their reports
         * @description For staff, systems, agents' people.
         */
        get: operations["day-reports.roll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep what was typed of a technician's day: kilometres, expenses, a note
         * @description For staff, agents' people.
         */
        post: operations["day-reports.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/day-reports/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a technician's day and send it upward; from then on it doesn't change
         * @description For staff, agents' people.
         */
        post: operations["day-reports.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dealers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dealers
         * @description For staff, systems.
         */
        get: operations["dealers.list"];
        put?: never;
        /**
         * Add a dealer
         * @description For staff, systems.
         */
        post: operations["dealers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the demo company is there, and how far loading it or taking it out is
         * @description For staff.
         */
        get: operations["demo.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load the demo company in the background
         * @description For staff.
         */
        post: operations["demo.load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the demo company out in the background, with all that belongs to it and nothing else
         * @description For staff.
         */
        post: operations["demo.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List devices, newest first, by serial or by product, or those that a part of a serial or label means
         * @description For staff, systems.
         */
        get: operations["devices.list"];
        put?: never;
        /**
         * Take a device into our books by its serial number
         * @description For staff, systems.
         */
        post: operations["devices.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the life of a device: owners, jobs, parts, contacts, and the warranty today with its reasons
         * @description For staff, systems.
         */
        get: operations["devices.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a device's serial, product or year, with the reason
         * @description For staff, systems.
         */
        patch: operations["devices.change"];
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description as a page to read and to try
         * @description For anybody.
         */
        get: operations["system.docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What that page consists of
         * @description For anybody.
         */
        get: operations["system.docs-asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List faults, page by page
         * @description For staff, systems.
         */
        get: operations["faults.list"];
        put?: never;
        /**
         * Add a fault
         * @description For staff, systems.
         */
        post: operations["faults.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a fault
         * @description For staff, systems.
         */
        get: operations["faults.show"];
        put?: never;
        post?: never;
        /**
         * Delete a fault that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["faults.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a fault
         * @description For staff, systems.
         */
        patch: operations["faults.change"];
        trace?: never;
    };
    "/faults/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the faults be chosen again
         * @description For staff, systems.
         */
        post: operations["faults.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a fault: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["faults.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download faults as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["faults.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which steps of setting up are done
         * @description For staff.
         */
        get: operations["first-run.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-run/{step}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find that what the program came with suits, or leave a step for later
         * @description For staff.
         */
        post: operations["first-run.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same by tracking code, or by the number of the reception or job
         * @description For staff, systems.
         */
        post: operations["contacts.follow-up-by-code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List holidays between two days
         * @description For staff, systems.
         */
        get: operations["holidays.list"];
        put?: never;
        /**
         * Add a holiday, or take one back for a province or branch; open jobs are worked out anew
         * @description For staff, systems.
         */
        post: operations["holidays.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a holiday; open jobs are worked out anew
         * @description For staff, systems.
         */
        delete: operations["holidays.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today in numbers, each of a list that the caller may open, and the last fourteen days
         * @description For staff.
         */
        get: operations["home.numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incoming-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that an extension rings: the operator whose it is sees the caller's card
         * @description For systems.
         */
        post: operations["incoming-calls.ring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incoming-calls/{call}/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how a call ended; one that nobody answered is kept as a missed contact
         * @description For systems.
         */
        post: operations["incoming-calls.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons that can be given, by kind
         * @description For staff, systems, agents' people.
         */
        get: operations["jobs.list-reasons"];
        put?: never;
        /**
         * Add a reason
         * @description For staff, systems.
         */
        post: operations["job-reasons.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-reasons/{kind}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a reason other words
         * @description For staff, systems.
         */
        patch: operations["job-reasons.change"];
        trace?: never;
    };
    "/job-reasons/{kind}/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired reason be given again
         * @description For staff, systems.
         */
        post: operations["job-reasons.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-reasons/{kind}/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a reason: where it was given it stays
         * @description For staff, systems.
         */
        post: operations["job-reasons.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List staff's statuses of jobs
         * @description For staff, systems, agents' people.
         */
        get: operations["jobs.list-statuses"];
        put?: never;
        /**
         * Define a status of jobs: which stage it stands for, what may follow, who may set it, what the customer reads
         * @description For staff, systems.
         */
        post: operations["job-statuses.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-statuses/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a status of jobs; code and stage stay
         * @description For staff, systems.
         */
        patch: operations["job-statuses.change"];
        trace?: never;
    };
    "/job-statuses/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired status be set again
         * @description For staff, systems.
         */
        post: operations["job-statuses.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-statuses/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a status: jobs keep it, nobody can set it any more
         * @description For staff, systems.
         */
        post: operations["job-statuses.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one job: whom to call, where to go, what is wrong, what may be done now
         * @description For staff, systems, agents' people.
         */
        get: operations["jobs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the job on
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a job to an agent or to a technician of our own
         * @description For staff, systems.
         */
        post: operations["jobs.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the job because it isn't wanted any more
         * @description For staff, systems.
         */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish the work and say how it ended
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where is my service? Answers, keeps and counts the question, reminds the agent; the third one goes to a supervisor
         * @description For staff, systems.
         */
        post: operations["contacts.follow-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the job to a technician of the agent; this accepts it as well
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print the sticker for a job's device (PDF, 50 × 30 mm)
         * @description For staff, agents' people.
         */
        get: operations["jobs.label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/not-possible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the job because it can't be done
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.not-possible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/on-the-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set out to the customer
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.on-the-way"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the photos of a job and of its reports of work
         * @description For agents' people, staff.
         */
        get: operations["photos.of-job"];
        put?: never;
        /**
         * Say that an uploaded photo shows the plate, card or purchase invoice of a job's device
         * @description For agents' people, staff.
         */
        post: operations["photos.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose agents for a job, best first, with reasons
         * @description For staff, systems.
         */
        get: operations["jobs.proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a job from somebody and give it to somebody else
         * @description For staff, systems.
         */
        post: operations["jobs.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the job back; it returns to the list of those not yet given to anybody
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a finished job up again
         * @description For staff, systems.
         */
        post: operations["jobs.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/repair-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print the card that goes with a device through the workshop (PDF, A5)
         * @description For staff, agents' people.
         */
        get: operations["jobs.repair-card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the report of work of a job; the job is done with it
         * @description For agents' people, staff.
         */
        post: operations["reports.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with the work
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an appointment with the customer
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/set-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a job one of staff's statuses; it moves too when the status stands for another stage
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.set-status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the work
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to a job, newest first: steps, words, questions about it, its reports of work
         * @description For staff, systems.
         */
        get: operations["jobs.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a new request before it is given to somebody: let it go on, say whether it is an emergency
         * @description For staff, systems.
         */
        post: operations["jobs.triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/unknown-serial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the serial of a job as it was told, and devices of ours that it may have been meant for
         * @description For staff, systems.
         */
        get: operations["unknown-serials.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/unknown-serial/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The serial was misread: the job is about this device of ours, and goes on
         * @description For staff, systems.
         */
        post: operations["unknown-serials.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/unknown-serial/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nobody knows the device: the job goes on without warranty
         * @description For staff, systems.
         */
        post: operations["unknown-serials.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/unknown-serial/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the device of a job into our books, with what starts its warranty; the job goes on
         * @description For staff, systems.
         */
        post: operations["unknown-serials.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Interrupt the work until a part or the customer's answer is there
         * @description For staff, systems, agents' people.
         */
        post: operations["jobs.wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What nobody has been given yet: emergencies first, then the oldest
         * @description For staff, systems.
         */
        get: operations["jobs.unassigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says that the process runs; asks nothing else
         * @description For anybody.
         */
        get: operations["system.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling: people by any part of a phone, name, serial or number, with what an operator must know of them
         * @description For staff, systems.
         */
        get: operations["contacts.look-up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, for which agent, and what may I do
         * @description For agents' people.
         */
        get: operations["me.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * On which devices am I logged in
         * @description For staff, agents' people.
         */
        get: operations["me.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of my own log-ins, on whichever device
         * @description For staff, agents' people.
         */
        delete: operations["me.end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rings on my extension: the answer comes with the next call, or after some seconds without one
         * @description For staff.
         */
        get: operations["incoming-calls.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which extension is mine
         * @description For staff.
         */
        get: operations["incoming-calls.extension"];
        put?: never;
        /**
         * Say which extension is mine
         * @description For staff.
         */
        post: operations["incoming-calls.set-extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how numbers of receptions, jobs and reports are written and which come next
         * @description For staff.
         */
        get: operations["numbering.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbering/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the prefix and digits of new numbers, or from where this year's go on
         * @description For staff.
         */
        patch: operations["numbering.change"];
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description of the API, OpenAPI 3.1
         * @description For anybody.
         */
        get: operations["system.openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parts, page by page
         * @description For staff, systems.
         */
        get: operations["parts.list"];
        put?: never;
        /**
         * Add a part
         * @description For staff, systems.
         */
        post: operations["parts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a part
         * @description For staff, systems.
         */
        get: operations["parts.show"];
        put?: never;
        post?: never;
        /**
         * Delete a part that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["parts.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a part
         * @description For staff, systems.
         */
        patch: operations["parts.change"];
        trace?: never;
    };
    "/parts/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the parts be chosen again
         * @description For staff, systems.
         */
        post: operations["parts.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parts/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a part: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["parts.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download parts as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["parts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a photo (JPEG, PNG or WebP); it is made anew from its pixels and stays private
         * @description For agents' people, staff.
         */
        post: operations["photos.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a photo
         * @description For agents' people, staff.
         */
        get: operations["photos.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List product categories, page by page
         * @description For staff, systems.
         */
        get: operations["product-categories.list"];
        put?: never;
        /**
         * Add a product category
         * @description For staff, systems.
         */
        post: operations["product-categories.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a product category
         * @description For staff, systems.
         */
        get: operations["product-categories.show"];
        put?: never;
        post?: never;
        /**
         * Delete a product category that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["product-categories.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a product category
         * @description For staff, systems.
         */
        patch: operations["product-categories.change"];
        trace?: never;
    };
    "/product-categories/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the product categories be chosen again
         * @description For staff, systems.
         */
        post: operations["product-categories.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-categories/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a product category: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["product-categories.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-categories/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download product categories as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["product-categories.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products, page by page
         * @description For staff, systems.
         */
        get: operations["products.list"];
        put?: never;
        /**
         * Add a product
         * @description For staff, systems.
         */
        post: operations["products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a product
         * @description For staff, systems.
         */
        get: operations["products.show"];
        put?: never;
        post?: never;
        /**
         * Delete a product that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["products.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a product
         * @description For staff, systems.
         */
        patch: operations["products.change"];
        trace?: never;
    };
    "/products/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the products be chosen again
         * @description For staff, systems.
         */
        post: operations["products.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a product: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["products.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download products as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["products.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List provinces, page by page
         * @description For staff, systems.
         */
        get: operations["provinces.list"];
        put?: never;
        /**
         * Add a province
         * @description For staff, systems.
         */
        post: operations["provinces.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provinces/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a province
         * @description For staff, systems.
         */
        get: operations["provinces.show"];
        put?: never;
        post?: never;
        /**
         * Delete a province that nothing refers to
         * @description For staff, systems.
         */
        delete: operations["provinces.delete"];
        options?: never;
        head?: never;
        /**
         * Change the labels and references of a province
         * @description For staff, systems.
         */
        patch: operations["provinces.change"];
        trace?: never;
    };
    "/provinces/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a retired one of the provinces be chosen again
         * @description For staff, systems.
         */
        post: operations["provinces.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provinces/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a province: it stays where it is used and can't be chosen any more
         * @description For staff, systems.
         */
        post: operations["provinces.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provinces/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download provinces as an Excel workbook that an import reads back
         * @description For staff, systems.
         */
        get: operations["provinces.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/warranty/{serial}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell anybody whether a device is covered today and until when
         * @description For anybody. Limited per address, counted over 10 minutes.
         */
        get: operations["public.warranty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says whether this instance can be given work: database, migrations, rights, not stopping
         * @description For anybody.
         */
        get: operations["system.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receptions, newest first
         * @description For staff, systems.
         */
        get: operations["receptions.list"];
        put?: never;
        /**
         * Open a reception: a customer asks for the service of one or more devices
         * @description For staff, systems.
         */
        post: operations["receptions.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one reception with its jobs, devices and declared faults
         * @description For staff, systems.
         */
        get: operations["receptions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receptions/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print the slip that a customer takes home (PDF, A5)
         * @description For staff.
         */
        get: operations["receptions.slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports of work by kind, state, agent and days, or search them; an agent sees the own ones
         * @description For agents' people, staff, systems.
         */
        get: operations["reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one report with lines, prices, verdicts and photos
         * @description For agents' people, staff, systems.
         */
        get: operations["reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a report line by line; a cut line carries its reason
         * @description For staff, systems.
         */
        post: operations["reports.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print a report of work with its lines, amounts and totals (PDF, A4)
         * @description For staff, agents' people.
         */
        get: operations["reports.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a report back to be corrected, with the reason
         * @description For staff, systems.
         */
        post: operations["reports.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a report with the grounds of each line, the job, its promises and earlier repairs of the device
         * @description For staff, systems.
         */
        get: operations["reports.review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search receptions, jobs, customers or devices by any field, newest first
         * @description For staff, systems.
         */
        get: operations["contacts.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List running clocks by due time, late ones first
         * @description For staff, systems.
         */
        get: operations["sla.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the targets by measure, area, service type and contract
         * @description For staff, systems.
         */
        get: operations["sla-targets.list"];
        put?: never;
        /**
         * Promise so many working minutes to new jobs of a kind; jobs that run already keep what they were promised
         * @description For staff, systems.
         */
        post: operations["sla-targets.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-targets/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promise nothing of this kind to new jobs any more
         * @description For staff, systems.
         */
        post: operations["sla-targets.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell until when a technician would come and the work be done if the customer called now
         * @description For staff, systems.
         */
        get: operations["sla.promise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rows of the wage and customer tariffs, newest first
         * @description For staff, systems.
         */
        get: operations["tariffs.list"];
        put?: never;
        /**
         * Add a row to the wage or the customer tariff, valid from a day on
         * @description For staff, systems.
         */
        post: operations["tariffs.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/technicians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List technicians: all, those of one agent, or our own
         * @description For staff, systems, agents' people.
         */
        get: operations["technicians.list"];
        put?: never;
        /**
         * Add a technician of our own
         * @description For staff, systems.
         */
        post: operations["technicians.create-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/technicians/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a technician
         * @description For staff, systems, agents' people.
         */
        post: operations["technicians.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tracking/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell a customer where the service stands, by tracking code and the last four digits of a phone
         * @description For anybody. Limited per address, counted over 10 minutes.
         */
        get: operations["tracking.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List versions of warranty policies, the newest first
         * @description For staff, systems.
         */
        get: operations["warranty-policies.list"];
        put?: never;
        /**
         * Add a version of the warranty policy of a product, a product category or a brand
         * @description For staff, systems.
         */
        post: operations["warranty-policies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/accept-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a sale or an installation after the shelf time start the warranty
         * @description For staff, systems.
         */
        post: operations["warranty.accept-start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say whether a device is covered on a day, for labour, parts and travel, and why
         * @description For staff, systems, agents' people.
         */
        get: operations["warranty.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a device's warranty more months or days
         * @description For staff, systems.
         */
        post: operations["warranty.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record when a device was made, left the warehouse, was sold or installed, or amend such a fact
         * @description For staff, systems.
         */
        post: operations["warranty.record-fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a void of a device's warranty
         * @description For staff, systems.
         */
        post: operations["warranty.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warranty/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void the warranty of a device for one of its policy's reasons
         * @description For staff, systems.
         */
        post: operations["warranty.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/working-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the working hours that hold at a place on a day
         * @description For staff, systems.
         */
        get: operations["working-week.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/working-week/inherit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a province or branch work as the company does from a day on
         * @description For staff, systems.
         */
        post: operations["working-week.inherit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/working-week/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the working hours of the company, a province or a branch from a day on
         * @description For staff, systems.
         */
        post: operations["working-week.replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits to be done: emergencies first, then the oldest
         * @description For staff, systems, agents' people.
         */
        get: operations["jobs.worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddedCustomer: {
            address?: string;
            /** @description Code of the city coding. */
            city?: string;
            /** @description How to treat this customer; shown to staff only. */
            handlingNote?: string;
            name: string;
            /** @description Iranian national ID, ten digits. */
            nationalId?: string;
            /** @description The candidates that were shown and are somebody else. */
            notSameAs?: string[];
            /** @description The first one is called first. */
            phones: string[];
        };
        Agent: {
            address: string | null;
            city: string | null;
            code: string;
            grade: string | null;
            id: string;
            name: string;
            /** @description Jobs that it has and that are not closed. */
            openJobs: number;
            phone: string | null;
            province: string | null;
            skills: {
                brand: string | null;
                category: string;
            }[];
            /** @enum {string} */
            state: "active" | "retired";
            territories: {
                city: string | null;
                phonePrefix: string | null;
                province: string | null;
            }[];
        };
        AgentChanges: {
            address?: string;
            grade?: string;
            name?: string;
            phone?: string;
            /** @description Replaces all of them. */
            skills?: components["schemas"]["Skill"][];
            /** @description Replaces all of them. */
            territories?: components["schemas"]["Territory"][];
        };
        AgentLine: {
            city: string | null;
            code: string;
            grade: string | null;
            id: string;
            name: string;
            phone: string | null;
            province: string | null;
            state: string;
        };
        AgentPaper: {
            /** @description ISO 8601, UTC */
            addedAt: string;
            /** @description Name of the person of the office; not told to agents. */
            addedBy: string | null;
            agent: {
                id: string;
                name: string;
            };
            ended: {
                /** @description ISO 8601, UTC */
                at: string;
                reason: string;
            } | null;
            /** @description Media type of the scan, when there is one. */
            file: string | null;
            id: string;
            /** @enum {string} */
            kind: "contract" | "licence" | "guarantee-cheque" | "promissory-note" | "insurance" | "identity" | "certificate" | "other";
            note: string | null;
            number: string | null;
            validFrom: string | null;
            validUntil: string | null;
        };
        AgentUser: {
            id: number;
            rights: string[];
            /** @enum {string} */
            role: "manager" | "clerk" | "technician";
            technician: string | null;
            username: string;
        };
        AgentUserLine: {
            email: string;
            id: number;
            /** @description null where staff gave a role of their own. */
            role: ("manager" | "clerk" | "technician") | null;
            /**
             * @description `suspended`: its agent is retired.
             * @enum {string}
             */
            state: "active" | "blocked" | "suspended";
            technician: {
                id: string;
                name: string;
            } | null;
            username: string;
        };
        AreaCode: {
            /** @description Code of the city, when it stands for just one. */
            cityCode: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /** @description Code of the province that it is dialled for. */
            provinceCode: string;
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        AreaCodeChanges: {
            /** @description Code of the city, when it stands for just one. */
            cityCode?: string | null;
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Code of the province that it is dialled for. */
            provinceCode?: string;
        };
        BranchDay: {
            countersigned: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                name: string | null;
            } | null;
            currency: string;
            day: string;
            figures: {
                /** @description Jobs given to an agent or technician. */
                assigned: number;
                cancelled: number;
                complaints: number;
                done: number;
                /** @description Callers who asked where their service is. */
                followUps: number;
                /** @description Of those, how many were done by the promised time. */
                kept: number;
                /** @description Clocks of service times that were missed on this day. */
                late: number;
                notPossible: number;
                /** @description Receptions opened. */
                opened: number;
                /** @description Jobs promised for this day. */
                promised: number;
                /** @description What nobody had been given when the day closed. */
                unassigned: number;
            };
            /** @description Null while nothing was saved. */
            id: string | null;
            /** @description What may be done with it now. */
            may: string[];
            /** @description In own words; kept with the report, not in the history of events. */
            note: string | null;
            returned: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                name: string | null;
                reason: string;
            } | null;
            scale: number;
            sent: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                name: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "sent" | "returned" | "countersigned";
            technicians: {
                agent: string | null;
                distance: number | null;
                done: number;
                minutesAtWork: number;
                notDone: number;
                /** @enum {string} */
                state: "missing" | "draft" | "sent" | "returned" | "countersigned";
                technician: {
                    id: string;
                    name: string;
                };
                visits: number;
            }[];
            totals: {
                distance: number;
                done: number;
                expenses: string;
                missing: number;
                notDone: number;
                signed: number;
                visits: number;
            };
            version: number;
            versions: {
                id: string;
                sentAt: string | null;
                /** @enum {string} */
                state: "draft" | "sent" | "returned" | "countersigned";
                version: number;
            }[];
        };
        BranchDayLine: {
            countersigned: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                name: string | null;
            } | null;
            day: string;
            /** @description As it stands in the signed report. */
            done: number | null;
            id: string | null;
            sent: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                name: string | null;
            } | null;
            /** @description Technicians' reports of that day that are signed. */
            signed: number;
            /** @enum {string} */
            state: "missing" | "draft" | "sent" | "returned" | "countersigned" | "idle";
            version: number;
        };
        Brand: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        BrandChanges: {
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        Candidate: {
            id: string;
            /** @description Masked */
            name: string;
            /** @description Masked */
            phone: string;
        };
        ChangedDevice: {
            changedAt: string;
            id: string;
            product: string | null;
            serial: string | null;
            /** @enum {string} */
            state: "known" | "unverified";
            yearOfManufacture: number | null;
        };
        City: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description The county that it lies in. */
            county: string | null;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /** @description Code of its province. */
            provinceCode: string;
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        CityChanges: {
            /** @description The county that it lies in. */
            county?: string | null;
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Code of its province. */
            provinceCode?: string;
        };
        Closure: {
            code: string | null;
            /** @description ISO 8601, UTC */
            from: string;
            id: string;
            reason: string;
            /** @enum {string} */
            scope: "company" | "province" | "branch";
            /** @description ISO 8601, UTC */
            to: string;
            withdrawnAt: string | null;
        };
        CodingImport: {
            /** @description When it was last begun to be applied. */
            appliedAt: string | null;
            /** @description The columns that were recognised, in the order of the file. */
            columns: ("code" | "labelFa" | "labelEn" | "labelEs" | "categoryCode" | "brandCode" | "provinceCode" | "cityCode" | "county" | "state")[];
            counts: {
                changed: number;
                done: number;
                new: number;
                same: number;
                skipped: number;
                wrong: number;
            };
            createdAt: string;
            fileName: string;
            id: string;
            /** @description Headings that were not. */
            ignored: string[];
            /** @enum {string} */
            list: "brand" | "product-category" | "product" | "part" | "fault" | "province" | "city" | "area-code";
            /**
             * @description `open`: its rows can be corrected and applied; `applying`: that goes on by itself.
             * @enum {string}
             */
            state: "open" | "applying" | "done" | "discarded";
            /** @description How many rows the file has. */
            total: number;
        };
        CodingImportRow: {
            cells: {
                brandCode?: string;
                categoryCode?: string;
                cityCode?: string;
                code?: string;
                county?: string;
                labelEn?: string;
                labelEs?: string;
                labelFa?: string;
                provinceCode?: string;
                state?: string;
            };
            /** @description What the row would change; empty for all but `changed` ones. */
            changes: {
                after: string | null;
                before: string | null;
                /** @enum {string} */
                field: "code" | "labelFa" | "labelEn" | "labelEs" | "categoryCode" | "brandCode" | "provinceCode" | "cityCode" | "county" | "state";
            }[];
            problems: {
                code: string;
                /** @enum {string} */
                field: "code" | "labelFa" | "labelEn" | "labelEs" | "categoryCode" | "brandCode" | "provinceCode" | "cityCode" | "county" | "state";
                message: string;
            }[];
            /** @description The number of the row in the sheet; the heading is one too. */
            row: number;
            /** @enum {string} */
            verdict: "new" | "changed" | "same" | "wrong" | "done" | "skipped";
        };
        Company: {
            /**
             * @description In which days are shown, and years of numbers and months of warranty are counted.
             * @enum {string}
             */
            calendar: "persian" | "gregorian";
            /** @description ISO 3166, two letters. It stands in the configuration file and can't be changed here. */
            country: string;
            currency: components["schemas"]["Currency"];
            /** @description A local landline number without an area code belongs to this one. */
            homeAreaCode: string | null;
            /** @description Whether a device is handed over after a repair only when somebody has inspected it. */
            inspectRepairs: boolean;
            /**
             * @description For whoever asks for none.
             * @enum {string}
             */
            language: "fa" | "en" | "es";
            /**
             * @description In which amounts of Rial are shown and typed; they are always kept and sent in Rial.
             * @enum {string}
             */
            moneyUnit: "rial" | "toman";
            names: {
                en: string;
                es: string;
                fa: string;
            };
            /** @description How many days a finished device may wait to be fetched before it stands among those left behind. */
            storageDays: number;
            /** @description A name of the IANA list, e.g. `Asia/Tehran`. */
            timeZone: string;
        };
        CompanyChanges: {
            /**
             * @description In which days are shown, and years of numbers and months of warranty are counted.
             * @enum {string}
             */
            calendar?: "persian" | "gregorian";
            currency?: components["schemas"]["Currency"];
            /** @description A code of the list of area codes; null takes it away. */
            homeAreaCode?: string | null;
            /** @description Whether a device is handed over after a repair only when somebody has inspected it. */
            inspectRepairs?: boolean;
            /**
             * @description For whoever asks for none.
             * @enum {string}
             */
            language?: "fa" | "en" | "es";
            /**
             * @description In which amounts of Rial are shown and typed; they are always kept and sent in Rial.
             * @enum {string}
             */
            moneyUnit?: "rial" | "toman";
            names?: {
                en?: string;
                es?: string;
                fa?: string;
            };
            /** @description How many days a finished device may wait to be fetched before it stands among those left behind. */
            storageDays?: number;
            /** @description A name of the IANA list, e.g. `Asia/Tehran`. */
            timeZone?: string;
        };
        Contact: {
            /** @description ISO 8601, UTC */
            at: string;
            channel: string;
            customer: {
                id: string;
                name: string;
            } | null;
            id: string;
            job: {
                id: string;
                number: string;
            } | null;
            /** @enum {string} */
            kind: "inquiry" | "follow-up" | "service" | "complaint" | "suggestion" | "praise" | "missed-call" | "other";
            note: string | null;
            /** @enum {string} */
            outcome: "solved-at-once" | "passed-on" | "none";
            phone: string | null;
            reception: {
                id: string;
                number: string;
            } | null;
            subject: string | null;
            takenBy: {
                id: string;
                kind: string;
            };
        };
        ContactSummary: {
            byChannel: {
                [key: string]: number;
            };
            byKind: {
                [key: string]: number;
            };
            byOutcome: {
                [key: string]: number;
            };
            from: string;
            /** @description Solved in the first call. */
            solvedAtOnce: number;
            to: string;
            total: number;
        };
        Currency: {
            /** @description ISO 4217 */
            code: string;
            /** @description How many of an amount's digits stand behind the decimal point. */
            scale: number;
        };
        Custody: {
            accessories: string | null;
            agent: {
                id: string;
                name: string;
            } | null;
            closedAt: string | null;
            condition: string | null;
            customer: {
                name: string;
                phones: string[];
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            /** @description Passed its inspection since it was done. */
            inspected: boolean;
            job: {
                emergency: boolean;
                id: string;
                number: string;
                /** @enum {string} */
                stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            };
            /** @description What the office may do with the job itself now. */
            jobMay: string[];
            /** @description What can be done with it now. */
            may: ("take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over")[];
            /** @description The likeliest of them. */
            next: ("take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over") | null;
            /** @description What was said of this device when the reception was opened. */
            note: string | null;
            /** @description null: never in our hands. */
            place: ("counter" | "shelf" | "workshop" | "away" | "handed-over") | null;
            reception: {
                id: string;
                number: string;
            };
            sentTo: string | null;
            shelf: string | null;
            since: string | null;
            takenInAt: string | null;
            technician: {
                id: string;
                name: string;
            } | null;
            /** @description Every move, the first one first. */
            trail: {
                accessories: string | null;
                against: ("slip" | "identity") | null;
                /** @description ISO 8601, UTC */
                at: string;
                by: {
                    kind: string;
                    name: string | null;
                };
                condition: string | null;
                identity: {
                    /** @enum {string} */
                    document: "national-card" | "birth-certificate" | "driving-licence" | "passport" | "other";
                    /** @description The last two to six digits of the document; more is not kept. */
                    lastDigits: string;
                    /** @description Why there is no slip. */
                    reason: string;
                } | null;
                note: string | null;
                passed: boolean | null;
                /** @description Code, where it did not pass. */
                reason: string | null;
                receiver: string | null;
                /** @description Name of the agent, or of whoever else it was sent to. */
                sentTo: string | null;
                shelf: string | null;
                /** @enum {string} */
                step: "take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over";
                /** @description Name. */
                technician: string | null;
                wayBill: string | null;
            }[];
        };
        CustodyLine: {
            agent: {
                id: string;
                name: string;
            } | null;
            closedAt: string | null;
            customer: {
                name: string;
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            /** @description Passed its inspection since it was done. */
            inspected: boolean;
            job: {
                emergency: boolean;
                id: string;
                number: string;
                /** @enum {string} */
                stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            };
            /** @description null: never in our hands. */
            place: ("counter" | "shelf" | "workshop" | "away" | "handed-over") | null;
            reception: {
                id: string;
                number: string;
            };
            sentTo: string | null;
            shelf: string | null;
            since: string | null;
            takenInAt: string | null;
            technician: {
                id: string;
                name: string;
            } | null;
        };
        CustodyMoved: {
            agent: string | null;
            inspected: boolean;
            job: {
                id: string;
                number: string;
                /** @enum {string} */
                stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            };
            /** @description What can be done with it now. */
            may: ("take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over")[];
            /** @description The likeliest of them. */
            next: ("take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over") | null;
            /** @enum {string} */
            place: "counter" | "shelf" | "workshop" | "away" | "handed-over";
            shelf: string | null;
            /** @description ISO 8601, UTC */
            since: string;
            technician: string | null;
        };
        CustodyRegisterLine: {
            against: ("slip" | "identity") | null;
            /** @description ISO 8601, UTC */
            at: string;
            by: {
                kind: string;
                name: string | null;
            };
            customer: {
                name: string;
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            id: string;
            job: {
                id: string;
                number: string;
            };
            passed: boolean | null;
            /** @description Code, where it did not pass. */
            reason: string | null;
            receiver: string | null;
            reception: {
                id: string;
                number: string;
            };
            /** @description Name of the agent, or of whoever else it was sent to. */
            sentTo: string | null;
            shelf: string | null;
            /** @enum {string} */
            step: "take-in" | "shelve" | "to-workshop" | "send-out" | "bring-back" | "inspect" | "hand-over";
            /** @description Name. */
            technician: string | null;
            wayBill: string | null;
        };
        Customer: {
            address: string | null;
            /** @description When the record was last changed; send it with a change. */
            changedAt: string;
            city: string | null;
            counts: {
                devices: number;
                openJobs: number;
                receptions: number;
            };
            /** @description The newest twenty. */
            devices: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            }[];
            /** @description How to treat this customer; shown to staff only. */
            handlingNote: string | null;
            id: string;
            /** @description Where everything of this customer is now. */
            mergedInto: {
                at: string;
                id: string;
                merge: string;
                name: string;
            } | null;
            /** @description Who was merged into this customer and may be taken out again. */
            merges: {
                at: string;
                customer: {
                    id: string;
                    name: string;
                };
                id: string;
            }[];
            name: string;
            /** @description The phones with what is known of each. */
            numbers: {
                /** @enum {string} */
                kind: "mobile" | "landline" | "other";
                /** @description E.164 */
                phone: string;
                /** @description Other customers on the same phone, five at most. */
                sharedWith: {
                    id: string;
                    name: string;
                }[];
                /** @description Whose it is or when to call it, as staff wrote it. */
                whose: string | null;
            }[];
            /** @description The newest twenty. */
            openJobs: {
                brand: string | null;
                category: string | null;
                id: string;
                number: string;
                product: string | null;
                since: string;
                stage: string;
            }[];
            /** @description The first one is called first. */
            phones: string[];
        };
        CustomerChanges: {
            address?: string | null;
            /** @description `changedAt` as it was read: a change that somebody else made meanwhile is then not written over. */
            changedAt?: string;
            /** @description Code of the city coding. */
            city?: string | null;
            handlingNote?: string | null;
            name?: string;
        };
        CustomerChoice: {
            /** @description A customer that we know. */
            id: string;
        } | {
            new: components["schemas"]["NewCustomer"];
            /** @description The candidates that were shown and are somebody else. */
            notSameAs?: string[];
        };
        CustomerLine: {
            /** @description When they came to us; ISO 8601, UTC. */
            addedAt: string;
            city: {
                code: string;
                label: string;
            } | null;
            handlingNote: string | null;
            id: string;
            mergedInto: string | null;
            name: string;
            openJobs: number;
            phones: string[];
            receptions: number;
        };
        DailyCheckExplained: {
            /** @description ISO 8601, UTC */
            at: string;
            id: string;
            /** @enum {string} */
            kind: "done-without-report" | "report-without-visit" | "promised-without-report" | "call-without-job";
            note: string;
        };
        DailyCheckLine: {
            agent: string | null;
            /** @description ISO 8601, UTC */
            at: string;
            customer: {
                id: string;
                name: string;
            } | null;
            explanation: {
                /** @description ISO 8601, UTC */
                at: string;
                note: string;
            } | null;
            /** @description Of the job, the report or the contact. */
            id: string;
            job: {
                id: string;
                number: string;
            } | null;
            /**
             * @description `done-without-report`: a job was done and nobody reported; `report-without-visit`: no visit was noted before the report; `promised-without-report`: promised for that day and still open; `call-without-job`: a call that nobody followed up.
             * @enum {string}
             */
            kind: "done-without-report" | "report-without-visit" | "promised-without-report" | "call-without-job";
            phone: string | null;
            report: {
                id: string;
                number: string;
            } | null;
        };
        DayReport: {
            /** @description What happened on this day and became known after the signature. */
            after: {
                /** @description ISO 8601, UTC */
                at: string;
                job: string;
                number: string;
                to: string;
            }[];
            agent: {
                id: string;
                name: string;
            } | null;
            countersigned: {
                /** @description ISO 8601, UTC */
                at: string;
                /** @description staff or agent */
                by: string;
                name: string | null;
            } | null;
            day: string;
            /** @description Computed anew until it is signed; from then on as it was signed. */
            drafted: components["schemas"]["DraftedDay"];
            /** @description Null while nothing was saved. */
            id: string | null;
            /** @description What the caller may do with it now. */
            may: string[];
            returned: {
                /** @description ISO 8601, UTC */
                at: string;
                /** @description staff or agent */
                by: string;
                name: string | null;
                reason: string;
            } | null;
            sent: {
                /** @description ISO 8601, UTC */
                at: string;
                /** @description staff or agent */
                by: string;
                name: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "sent" | "returned" | "countersigned";
            technician: {
                id: string;
                name: string;
            };
            typed: {
                currency: string;
                distance: number | null;
                expenses: {
                    /** @description In the smallest unit of the company's currency. */
                    amount: string;
                    text: string;
                }[];
                expensesTotal: string;
                /** @description In own words; kept with the report, not in the history of events. */
                note: string | null;
                odometerFrom: number | null;
                odometerTo: number | null;
                scale: number;
            };
            version: number;
            versions: {
                id: string;
                sentAt: string | null;
                /** @enum {string} */
                state: "draft" | "sent" | "returned" | "countersigned";
                version: number;
            }[];
        };
        DayReportLine: {
            agent: {
                id: string;
                name: string;
            } | null;
            day: string;
            done: number;
            id: string;
            notDone: number;
            sentAt: string | null;
            /** @enum {string} */
            state: "draft" | "sent" | "returned" | "countersigned";
            technician: {
                id: string;
                name: string;
            };
            version: number;
            visits: number;
            waitingPart: number;
        };
        /** @default {} */
        DayReportTyped: {
            /**
             * Format: date
             * @description Today in the company's zone unless given.
             */
            day?: string;
            expenses?: {
                /** @description In the smallest unit of the company's currency. */
                amount: string;
                text: string;
            }[];
            /** @description In own words; kept with the report, not in the history of events. */
            note?: string | null;
            odometerFrom?: number | null;
            odometerTo?: number | null;
            /** @description For whoever is no technician: whose day it is. A technician has the own days only. */
            technician?: string;
        };
        Dealer: {
            city: string | null;
            code: string;
            name: string;
            phone: string | null;
            state: string;
        };
        DeclaredFault: {
            /** @description Code of the fault coding. */
            code?: string;
            /** @description The customer's own words. */
            told?: string;
        };
        Demo: {
            done: number;
            /** @description Records of the company that refer to the demo company, when they kept it from being taken out. */
            hanging: {
                /** @description Its table. */
                kind: string;
                /** @description Its number, code or name. */
                name: string;
            }[];
            /** @description Steps of loading. */
            of: number;
            /** @enum {string} */
            state: "none" | "loading" | "loaded" | "removing" | "kept";
        };
        Device: {
            id: string;
            product: string;
            serial: string;
            /** @enum {string} */
            state: "known" | "unverified";
        };
        DeviceChanges: {
            /** @description `changedAt` as it was read: a change that somebody else made meanwhile is then not written over. */
            changedAt?: string;
            /** @description Code of the product coding; category and brand follow from it. */
            product?: string;
            /** @description Why; kept in the history for ever, so no names of people. */
            reason: string;
            /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
            serial?: string;
            yearOfManufacture?: number | null;
        };
        DeviceHandOver: {
            /** @description Instead of a slip. */
            identity?: {
                /** @enum {string} */
                document: "national-card" | "birth-certificate" | "driving-licence" | "passport" | "other";
                /** @description The last two to six digits of the document; more is not kept. */
                lastDigits: string;
                /** @description Why there is no slip. */
                reason: string;
            };
            /** @description In own words; kept in the register of moves, not in the history of events. */
            note?: string;
            /** @description Who took the device. */
            receiver: string;
            /** @description From the slip, scanned or typed. */
            trackingCode?: string;
        };
        DeviceLife: {
            brand: string | null;
            brandTold: string | null;
            category: string | null;
            /** @description What the customer called it. */
            categoryTold: string | null;
            /** @description When the record was last changed; send it with a change. */
            changedAt: string;
            contacts: {
                /** @description ISO 8601, UTC */
                at: string;
                channel: string;
                id: string;
                /** @description Number of the job it was about. */
                job: string | null;
                /** @enum {string} */
                kind: "inquiry" | "follow-up" | "service" | "complaint" | "suggestion" | "praise" | "missed-call" | "other";
                subject: string | null;
            }[];
            /** @description What was done to its record and its warranty. */
            events: {
                /** @description ISO 8601, UTC */
                at: string;
                /** @description What kind of caller did it. */
                by: string;
                event: string;
                reason: string | null;
                /** @description What a correction replaced. */
                was: string | null;
            }[];
            /** @description What is known of its way to the customer; a fact that replaces another one amends it. */
            facts: {
                day: string | null;
                id: string;
                /** @enum {string} */
                kind: "manufactured" | "warehouse-exit" | "sold" | "installed";
                provisional: boolean;
                replaces: string | null;
                /** @enum {string} */
                source: "factory" | "warehouse" | "dealer" | "customer" | "purchase-invoice" | "installation-report" | "office" | "import";
            }[];
            id: string;
            /** @description The newest fifty. */
            jobs: {
                agent: {
                    id: string;
                    name: string;
                } | null;
                customer: {
                    id: string;
                    name: string;
                };
                id: string;
                number: string;
                /** @description ISO 8601, UTC */
                openedAt: string;
                reception: {
                    id: string;
                    number: string;
                };
                result: string | null;
                /** @description ISO 8601, UTC */
                since: string;
                stage: string;
                technician: {
                    id: string;
                    name: string;
                } | null;
            }[];
            /** @description Who had it at its receptions, the last one first. */
            owners: {
                customer: {
                    id: string;
                    name: string;
                };
                /** @description ISO 8601, UTC */
                from: string;
                receptions: number;
                /** @description ISO 8601, UTC */
                to: string;
            }[];
            product: string | null;
            /** @description Reports of work on it with the parts that were fitted. */
            reports: {
                id: string;
                job: string;
                /** @enum {string} */
                kind: "installation" | "warranty-repair" | "paid-repair" | "internal-work";
                number: string;
                parts: {
                    code: string;
                    cut: boolean;
                    quantity: number;
                }[];
                serviceDay: string;
                /** @enum {string} */
                state: "submitted" | "approved" | "partly-approved" | "returned" | "rejected";
            }[];
            serial: string | null;
            /** @enum {string} */
            state: "known" | "unverified";
            /** @description Today, for labour, parts and travel. */
            warranty: {
                day: string;
                verdicts: components["schemas"]["WarrantyVerdict"][];
            };
            yearOfManufacture: number | null;
        };
        DeviceLine: {
            /** @description When it was first heard of; ISO 8601, UTC. */
            addedAt: string;
            brand: string | null;
            category: string | null;
            /** @description Who had it at the last reception. */
            customer: {
                id: string;
                name: string;
            } | null;
            id: string;
            jobs: number;
            /** @description In our books, not only told by a customer. */
            known: boolean;
            product: string | null;
            serial: string | null;
        };
        DraftedDay: {
            done: number;
            firstAt: string | null;
            lastAt: string | null;
            /** @description Between the first and the last thing that happened. */
            minutes: number;
            /** @description The visits together. */
            minutesAtWork: number;
            notDone: number;
            /** @description Appointments of this day to which nobody came. */
            notVisited: {
                appointment: {
                    /** @description ISO 8601, UTC */
                    from: string;
                    /** @description ISO 8601, UTC */
                    to: string;
                };
                city: string | null;
                /** @description Codes of the codings. */
                device: {
                    brand: string | null;
                    category: string | null;
                    product: string | null;
                };
                job: string;
                number: string;
            }[];
            /** @description Reports of work sent on this day. */
            reports: {
                id: string;
                job: string;
                kind: string;
                number: string;
            }[];
            visits: {
                arrivedAt: string | null;
                city: string | null;
                /** @description Codes of the codings. */
                device: {
                    brand: string | null;
                    category: string | null;
                    product: string | null;
                };
                endedAt: string | null;
                job: string;
                /** @description When the technician set out. */
                leftAt: string | null;
                /** @description From the arrival to the end. */
                minutes: number | null;
                number: string;
                /** @enum {string} */
                outcome: "done" | "not-possible" | "waiting-part" | "waiting-customer" | "open" | "taken";
                /** @description Code of the reason why it was not done. */
                reason: string | null;
                result: string | null;
            }[];
            waitingPart: number;
        };
        Duplicates: {
            items: {
                city: string | null;
                id: string;
                name: string;
                phones: string[];
                receptions: number;
                why: ("phone" | "name-and-city")[];
            }[];
        };
        EndedSessions: {
            /** @description How many log-ins are over now. */
            ended: number;
        };
        EndOfCall: {
            /** @description A call that nobody answered is kept as a missed contact. */
            answered: boolean;
            /** @description How long was spoken. */
            seconds?: number;
        };
        Error: {
            error: components["schemas"]["Refusal"];
        };
        /**
         * @description A code of the catalogue. It never changes its meaning; new ones may come.
         * @enum {string}
         */
        ErrorCode: "agents.code-taken" | "agents.name-taken" | "agents.retired" | "agents.unknown" | "auth.forbidden" | "auth.invalid" | "auth.required" | "codings.code-fixed" | "codings.code-format" | "codings.code-taken" | "codings.in-use" | "codings.label-required" | "codings.retired" | "codings.unknown" | "company.currency-in-use" | "company.number-prefix" | "company.number-used" | "company.time-zone" | "contacts.ask-by-job" | "contacts.job-elsewhere" | "contacts.job-unknown" | "contacts.reception-unknown" | "contacts.several-jobs" | "contacts.tracking-code" | "custody.away" | "custody.handed-over-already" | "custody.identity-digits" | "custody.in-house-already" | "custody.inspected-already" | "custody.job-closed" | "custody.job-open" | "custody.not-away" | "custody.not-done" | "custody.not-here" | "custody.not-inspected" | "custody.same-place" | "custody.shelf-format" | "custody.slip-of-another" | "customers.candidates" | "customers.changed-meanwhile" | "customers.last-phone" | "customers.merged" | "customers.phone-taken" | "customers.phone-unknown" | "customers.unknown" | "daily-check.days" | "data.in-use" | "data.refused" | "data.taken" | "day-reports.future" | "day-reports.newer-version" | "day-reports.odometer" | "day-reports.own-signature" | "day-reports.signed" | "day-reports.wrong-state" | "devices.changed-meanwhile" | "devices.serial-empty" | "devices.serial-taken" | "devices.unknown" | "first-run.needs-data" | "idempotency.in-flight" | "idempotency.key-required" | "idempotency.other-body" | "imports.applying" | "imports.changed-meanwhile" | "imports.code-twice" | "imports.empty" | "imports.label-ambiguous" | "imports.no-code-column" | "imports.not-a-spreadsheet" | "imports.not-open" | "imports.nothing-to-apply" | "imports.old-excel" | "imports.password" | "imports.row-done" | "imports.state-word" | "imports.too-many-rows" | "imports.too-much-inside" | "incoming-calls.ended-otherwise" | "incoming-calls.other-call" | "input.cursor" | "input.format" | "input.invalid" | "input.media-type" | "input.national-id" | "input.not-in-list" | "input.not-json" | "input.out-of-range" | "input.phone" | "input.required" | "input.too-few" | "input.too-large" | "input.too-long" | "input.too-many" | "input.too-short" | "input.type" | "input.unknown-field" | "jobs.appointment-order" | "jobs.given-already" | "jobs.not-allowed" | "jobs.reason-unknown" | "jobs.wrong-stage" | "limits.too-many" | "merges.from-merged" | "merges.itself" | "merges.later-first" | "merges.too-large" | "merges.undone-already" | "one-time-codes.gone" | "one-time-codes.wrong" | "papers.ended" | "papers.has-file" | "papers.replaces" | "papers.unreadable" | "papers.valid-order" | "photos.not-a-picture" | "photos.too-many-pixels" | "prints.busy" | "prints.unavailable" | "reasons.code-taken" | "receptions.device-twice" | "receptions.source-taken" | "record.not-found" | "reports.cut-raises" | "reports.cut-reason" | "reports.device-unknown" | "reports.installed-already" | "reports.job-not-open" | "reports.line-twice" | "reports.no-such-line" | "reports.not-covered" | "reports.own-report" | "reports.photo-unknown" | "reports.priced-already" | "reports.reported-already" | "reports.service-day" | "reports.wrong-state" | "route.method" | "route.not-found" | "server.error" | "server.stopping" | "server.too-slow" | "server.unavailable" | "service-time.closure-order" | "service-time.holiday-taken" | "service-time.hours-order" | "service-time.hours-overlap" | "service-time.never-opens" | "service-time.place-code" | "sla.step-offset" | "sla.step-twice" | "sla.target-tie" | "statuses.code-taken" | "statuses.edge-not-legal" | "statuses.needs-verb" | "statuses.not-next" | "statuses.not-yours" | "statuses.retired" | "statuses.unknown" | "tariffs.row-taken" | "technicians.unknown" | "tracking.not-found" | "warranty.amends-replaced" | "warranty.amends-unknown" | "warranty.day-future" | "warranty.exchange-cycle" | "warranty.exchange-rests" | "warranty.exchange-taken" | "warranty.exit-before-made" | "warranty.fact-exists" | "warranty.fact-future" | "warranty.group-unknown" | "warranty.installed-before-exit" | "warranty.installed-before-made" | "warranty.installed-before-sold" | "warranty.no-policy" | "warranty.not-void" | "warranty.part-not-in-device" | "warranty.period-order" | "warranty.policy-backdated" | "warranty.policy-order" | "warranty.policy-taken" | "warranty.replaced-already" | "warranty.sold-before-exit" | "warranty.sold-before-made" | "warranty.start-not-late" | "warranty.terms" | "warranty.terms-twice" | "warranty.void-already" | "warranty.void-reason-unknown" | "warranty.void-unknown";
        Extension: {
            extension: string | null;
        };
        Fault: {
            /** @description Code of the product category that has this fault, when there is just one. */
            categoryCode: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        FaultChanges: {
            /** @description Code of the product category that has this fault, when there is just one. */
            categoryCode?: string | null;
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        FieldError: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            /** @description Where in the body or query, as the caller wrote it: `devices.0.serial`. */
            path: string;
        };
        FirstRun: {
            items: {
                /**
                 * @description Told by what is there, not by a click: a first product is done when there is one.
                 * @enum {string}
                 */
                state: "open" | "later" | "done";
                /** @enum {string} */
                step: "company" | "hours" | "product" | "agent" | "tariff";
            }[];
            /** @description Nobody has done or put aside any step. */
            untouched: boolean;
        };
        FollowUp: {
            agent: {
                code: string;
                id: string;
                name: string;
            } | null;
            agentPushed: boolean;
            /** @description Id of the contact that was recorded. */
            contact: string;
            customer: {
                handlingNote: string | null;
                id: string;
                name: string;
            };
            /** @description This follow-up passed the job to a supervisor. */
            escalated: boolean;
            /** @description How often this job was asked after, this time included. */
            followUps: number;
            job: {
                device: string | null;
                id: string;
                number: string;
            };
            /** @description The promised date has passed and the job is open. */
            late: boolean;
            promisedAt: string | null;
            /** @description Why it stands there. */
            reason: {
                code: string;
                label: string;
            } | null;
            reception: {
                id: string;
                number: string;
            };
            /** @description Where it stands, in the customer's words. */
            says: string;
            /** @description To be read out as it is. */
            sentence: string;
            /** @description ISO 8601, UTC */
            since: string;
            stage: string;
            /** @description Code of the status that staff defined. */
            status: string | null;
        };
        History: {
            customer: {
                handlingNote: string | null;
                id: string;
                name: string;
            };
            items: ({
                /** @description ISO 8601, UTC */
                at: string;
                channel: string;
                id: string;
                jobs: {
                    id: string;
                    number: string;
                    stage: string;
                }[];
                number: string;
                /** @constant */
                type: "reception";
            } | {
                /** @description ISO 8601, UTC */
                at: string;
                channel: string;
                id: string;
                /** @description Number of the job it was about. */
                job: string | null;
                kind: string;
                note: string | null;
                outcome: string;
                subject: string | null;
                /** @constant */
                type: "contact";
            } | {
                /** @description ISO 8601, UTC */
                at: string;
                channel: string;
                /** @description What happened, e.g. `job.assigned`. */
                event: string;
                from: string | null;
                subject: {
                    id: string;
                    type: string;
                };
                to: string | null;
                /** @constant */
                type: "event";
            })[];
            next: string | null;
        };
        Holiday: {
            code: string | null;
            day: string;
            id: string;
            /**
             * @description `working-day` takes a holiday of the company back for one province or branch.
             * @enum {string}
             */
            kind: "holiday" | "working-day";
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /** @enum {string} */
            scope: "company" | "province" | "branch";
        };
        HomeNumbers: {
            /** @description Jobs done today. */
            done: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description Clocks of promises that are broken. */
            late: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description Jobs that are not closed. */
            open: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description Receptions opened today. */
            opened: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description Promises that fall due today. */
            promisedToday: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description The last fourteen days, the oldest first; each counts to 10,000 at most. */
            trend: {
                /** @description Gregorian, in the company's zone. */
                day: string;
                done: number;
                opened: number;
            }[] | null;
            /** @description Jobs that nobody has been given yet. */
            unassigned: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
            /** @description Reports of work that the office has not judged. */
            waitingApproval: {
                count: number;
                /** @description There are more than 999. */
                more: boolean;
            } | null;
        };
        IncomingCall: {
            /**
             * Format: date-time
             * @description When it began to ring; now, unless it is told later.
             */
            at?: string;
            /** @description What the telephone system calls this call; told twice it is one call. */
            call: string;
            /** @description The extension that rings. */
            extension: string;
            /** @description The caller's number as the line told it; none when it was withheld. */
            phone?: string;
        };
        Job: {
            agent: {
                id: string;
                name: string;
            } | null;
            appointment: {
                /** @description ISO 8601, UTC */
                from: string;
                /** @description ISO 8601, UTC */
                to: string;
            } | null;
            assignedAt: string | null;
            closedAt: string | null;
            customer: {
                address: string | null;
                id: string;
                name: string;
                phones: string[];
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            emergency: boolean;
            faults: {
                code: string | null;
                told: string | null;
            }[];
            id: string;
            /** @description What the caller may do with it now. */
            may: string[];
            /** @description What was said of this device when the reception was opened. */
            note: string | null;
            notes: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                text: string;
                verb: string;
            }[];
            number: string;
            promisedAt: string | null;
            reason: string | null;
            reception: {
                id: string;
                number: string;
                /** @description ISO 8601, UTC */
                openedAt: string;
            };
            region: {
                city: string | null;
                province: string | null;
            };
            result: string | null;
            /** @enum {string} */
            stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            /** @description ISO 8601, UTC */
            stageSince: string;
            status: string | null;
            technician: {
                id: string;
                name: string;
            } | null;
        };
        JobLine: {
            agent: {
                id: string;
                name: string;
            } | null;
            appointment: {
                /** @description ISO 8601, UTC */
                from: string;
                /** @description ISO 8601, UTC */
                to: string;
            } | null;
            customer: {
                address: string | null;
                name: string;
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            emergency: boolean;
            id: string;
            number: string;
            promisedAt: string | null;
            reason: string | null;
            reception: {
                id: string;
                number: string;
                /** @description ISO 8601, UTC */
                openedAt: string;
            };
            region: {
                city: string | null;
                province: string | null;
            };
            /** @enum {string} */
            stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            /** @description ISO 8601, UTC */
            stageSince: string;
            status: string | null;
            technician: {
                id: string;
                name: string;
            } | null;
        };
        JobReason: {
            code: string;
            /** @enum {string} */
            kind: "refuse" | "not-possible" | "cancel" | "reassign" | "wait" | "reopen" | "report-cut" | "report-return";
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /** @enum {string} */
            state: "active" | "retired";
        };
        JobStatus: {
            code: string;
            customerWords: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            follows: string[];
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            pausesClock: boolean;
            setBy: ("office" | "agent" | "technician")[];
            /** @enum {string} */
            stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            /** @enum {string} */
            state: "active" | "retired";
            visibleToCustomer: boolean;
        };
        JobStatusChanges: {
            customerWords?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            } | null;
            /** @description Codes of the statuses that may follow this one; none: whatever the stages allow. */
            follows?: string[];
            /** @description Its name in each language; at least one. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            pausesClock?: boolean;
            /** @description Who may set it. */
            setBy?: ("office" | "agent" | "technician")[];
            visibleToCustomer?: boolean;
        };
        JobTimeline: {
            items: {
                /** @description Name of the agent that it was given to. */
                agent: string | null;
                appointment: {
                    /** @description ISO 8601, UTC */
                    from: string;
                    /** @description ISO 8601, UTC */
                    to: string;
                } | null;
                /** @description ISO 8601, UTC */
                at: string;
                by: {
                    kind: string;
                    name: string | null;
                };
                channel: string;
                due: string | null;
                /** @description What happened, e.g. `job.assign`, `contact.recorded`, `report.submitted`, `sla.warned`. */
                event: string;
                from: string | null;
                id: string;
                /** @description Which clock it is about: `arrival` or `finish`. */
                measure: string | null;
                /** @description What was written with it. */
                note: string | null;
                /** @description Why, in the caller's language. */
                reason: string | null;
                technician: string | null;
                to: string | null;
            }[];
            next: string | null;
        };
        JobToPick: {
            device: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            id: string;
            number: string;
            /** @description Number of its reception. */
            reception: string;
            stage: string;
        };
        KeptCall: {
            /** @description Null while it rings. */
            answered: boolean | null;
            /** @description ISO 8601, UTC */
            at: string;
            call: string;
            /** @description The missed contact that was kept. */
            contact: string | null;
        };
        LookUp: {
            /** @description The best matches first, twenty at most. */
            customers: {
                city: {
                    code: string;
                    label: string;
                } | null;
                counts: {
                    contacts: number;
                    followUps: number;
                    openJobs: number;
                    receptions: number;
                };
                devices: {
                    brand: string | null;
                    category: string | null;
                    id: string;
                    known: boolean;
                    product: string | null;
                    serial: string | null;
                }[];
                /** @description How to treat this customer. */
                handlingNote: string | null;
                id: string;
                lastReceptions: {
                    id: string;
                    jobs: {
                        id: string;
                        number: string;
                        stage: string;
                    }[];
                    number: string;
                    /** @description ISO 8601, UTC */
                    openedAt: string;
                }[];
                /** @enum {string} */
                matchedBy: "tracking-code" | "phone" | "number" | "serial" | "name";
                name: string;
                openJobs: {
                    agent: {
                        code: string;
                        id: string;
                        name: string;
                    } | null;
                    device: string | null;
                    followUps: number;
                    id: string;
                    number: string;
                    promisedAt: string | null;
                    /** @description Number of its reception. */
                    reception: string;
                    /** @description ISO 8601, UTC */
                    since: string;
                    stage: string;
                }[];
                phones: string[];
            }[];
        };
        Merge: {
            from: string;
            id: string;
            into: string;
            moved: {
                contacts: number;
                phones: number;
                receptions: number;
            };
        };
        MergePreview: {
            /** @description Is kept and leads to the other from then on. */
            from: {
                address: string | null;
                city: string | null;
                handlingNote: string | null;
                id: string;
                name: string;
                phones: string[];
            };
            /** @description The note of the customer who stays, afterwards. */
            handlingNote: string | null;
            /** @description Stays as it is, with what comes to it. */
            into: {
                address: string | null;
                city: string | null;
                handlingNote: string | null;
                id: string;
                name: string;
                phones: string[];
            };
            /** @description What will be with the customer who stays. */
            moves: {
                contacts: number;
                devices: number;
                openJobs: number;
                phones: number;
                receptions: number;
            };
        };
        Money: {
            amount: string;
            currency: string;
            scale: number;
        };
        MovedJob: {
            agent: string | null;
            appointment: {
                /** @description ISO 8601, UTC */
                from: string;
                /** @description ISO 8601, UTC */
                to: string;
            } | null;
            emergency: boolean;
            id: string;
            number: string;
            reason: string | null;
            result: string | null;
            /** @enum {string} */
            stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            /** @description ISO 8601, UTC */
            stageSince: string;
            status: string | null;
            technician: string | null;
        };
        MyCalls: {
            extension: string | null;
            items: {
                /** @description ISO 8601, UTC */
                at: string;
                id: string;
                /** @description It rings no more. */
                over: boolean;
                /** @description Who has this number, at most five. */
                people: {
                    id: string;
                    name: string;
                    openJobs: number;
                }[];
                phone: string | null;
            }[];
            next: number;
        };
        NearDevice: {
            brand: string | null;
            category: string | null;
            /**
             * @description `one-missing`: the told serial lacks a character; `one-too-many`: it has one more.
             * @enum {string}
             */
            differs: "one-changed" | "two-swapped" | "one-missing" | "one-too-many";
            id: string;
            product: string | null;
            serial: string;
        };
        NewAgent: {
            address?: string;
            city?: string;
            code: string;
            grade?: string;
            name: string;
            phone?: string;
            skills?: components["schemas"]["Skill"][];
            territories?: components["schemas"]["Territory"][];
        };
        NewAgentPaper: {
            /** @enum {string} */
            kind: "contract" | "licence" | "guarantee-cheque" | "promissory-note" | "insurance" | "identity" | "certificate" | "other";
            note?: string;
            /** @description As printed on it. */
            number?: string;
            /**
             * Format: uuid
             * @description The paper of this agent that it takes the place of; that one ends.
             */
            replaces?: string;
            /** Format: date */
            validFrom?: string;
            /**
             * Format: date
             * @description Its last day; without one it doesn't end by itself.
             */
            validUntil?: string;
        };
        NewAgentUser: {
            /** Format: email */
            email: string;
            /** @description At most 72 bytes count. */
            password: string;
            /** @description Route ids, to give less than the role has. */
            rights?: string[];
            /** @enum {string} */
            role: "manager" | "clerk" | "technician";
            /** @description The technician who this is; required for the role `technician`. */
            technician?: string;
            username: string;
        };
        NewAreaCode: {
            /** @description Code of the city, when it stands for just one. */
            cityCode?: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Code of the province that it is dialled for. */
            provinceCode: string;
        };
        NewBrand: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewCity: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description The county that it lies in. */
            county?: string | null;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Code of its province. */
            provinceCode: string;
        };
        NewClosure: {
            /** @description Code of the province or branch; nothing for the company. */
            code?: string;
            /** Format: date-time */
            from: string;
            /** @description Kept in the history for ever, so no names of people. */
            reason: string;
            /**
             * @description What is said of a branch goes before what is said of its province, and that before the company's.
             * @default company
             * @enum {string}
             */
            scope?: "company" | "province" | "branch";
            /** Format: date-time */
            to: string;
        };
        NewContact: {
            /** @enum {string} */
            channel: "phone" | "web" | "sms" | "walk-in" | "letter" | "email" | "fax" | "ivr" | "app" | "api";
            /** @description Id of the customer, when known; otherwise the one whose reception or job it is about. */
            customer?: string;
            /** @description Id of the job it is about. */
            job?: string;
            /** @enum {string} */
            kind: "inquiry" | "follow-up" | "complaint" | "suggestion" | "praise" | "missed-call" | "other";
            note?: string;
            /**
             * @description Whether the first call solved it.
             * @default none
             * @enum {string}
             */
            outcome?: "solved-at-once" | "passed-on" | "none";
            /** @description The number this contact came from; all that a missed call needs. */
            phone?: string;
            /** @description Id of the reception it is about. */
            reception?: string;
            /** @description What it was about, in a few words. */
            subject?: string;
        };
        NewCustomer: {
            address?: string;
            /** @description Code of the city coding. */
            city?: string;
            /** @description How to treat this customer; shown to staff only. */
            handlingNote?: string;
            name: string;
            /** @description Iranian national ID, ten digits. */
            nationalId?: string;
            /** @description The first one is called first. */
            phones: string[];
        };
        NewDealer: {
            city?: string;
            code: string;
            name: string;
            phone?: string;
        };
        NewDevice: {
            /** @description Code of the product coding. */
            product: string;
            /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
            serial: string;
            /** @description Gregorian year. */
            yearOfManufacture?: number;
        };
        NewFault: {
            /** @description Code of the product category that has this fault, when there is just one. */
            categoryCode?: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewFollowUp: {
            /** @enum {string} */
            channel: "phone" | "web" | "sms" | "walk-in" | "letter" | "email" | "fax" | "ivr" | "app" | "api";
            /**
             * @description The language to answer the customer in; otherwise that of Accept-Language.
             * @enum {string}
             */
            language?: "fa" | "en" | "es";
            /** @description The number the question came from. */
            phone?: string;
        };
        NewFollowUpByCode: {
            /** @enum {string} */
            channel: "phone" | "web" | "sms" | "walk-in" | "letter" | "email" | "fax" | "ivr" | "app" | "api";
            /**
             * @description The language to answer the customer in; otherwise that of Accept-Language.
             * @enum {string}
             */
            language?: "fa" | "en" | "es";
            /** @description Of the reception or of the job. */
            number?: string;
            /** @description The number the question came from. */
            phone?: string;
            trackingCode?: string;
        };
        NewHoliday: {
            /** @description Code of the province or branch; nothing for the company. */
            code?: string;
            /** Format: date */
            day: string;
            /**
             * @description `working-day` takes a holiday of the company back for one province or branch.
             * @default holiday
             * @enum {string}
             */
            kind?: "holiday" | "working-day";
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /**
             * @description What is said of a branch goes before what is said of its province, and that before the company's.
             * @default company
             * @enum {string}
             */
            scope?: "company" | "province" | "branch";
        };
        NewJobReason: {
            code: string;
            /** @enum {string} */
            kind: "refuse" | "not-possible" | "cancel" | "reassign" | "wait" | "reopen" | "report-cut" | "report-return";
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewJobStatus: {
            code: string;
            /** @description What the customer reads instead of the stage's words. */
            customerWords?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Codes of the statuses that may follow this one; none: whatever the stages allow. */
            follows?: string[];
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
            /** @description Whether the clock of the promised time stands still meanwhile. */
            pausesClock?: boolean;
            /** @description Who may set it. */
            setBy?: ("office" | "agent" | "technician")[];
            /**
             * @description The stage of the closed list that it stands for; never changes.
             * @enum {string}
             */
            stage: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            visibleToCustomer?: boolean;
        };
        NewMerge: {
            /** @description The customer to be merged into this one. */
            from: string;
        };
        NewPart: {
            /** @description Code of the product category that it fits, when there is just one. */
            categoryCode?: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewPhotoOfJob: {
            /**
             * @default plate
             * @enum {string}
             */
            kind?: "plate" | "warranty-card" | "purchase-invoice" | "device" | "other";
            /**
             * Format: uuid
             * @description Id that POST /photos gave.
             */
            photo: string;
        };
        NewProduct: {
            /** @description Code of its brand. */
            brandCode: string;
            /** @description Code of its product category. */
            categoryCode: string;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewProductCategory: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewProvince: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            /** @description Its name in each language; at least one. */
            labels: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        NewReception: {
            /** @enum {string} */
            channel: "phone" | "web" | "sms" | "walk-in" | "letter" | "email" | "fax" | "ivr" | "app" | "api";
            /** @description The number this contact came from; otherwise the customer's first. */
            contactPhone?: string;
            customer: components["schemas"]["CustomerChoice"];
            /** @description One job is opened for each. */
            devices: components["schemas"]["ReceptionDevice"][];
            note?: string;
            region?: {
                address?: string;
                /** @description Code of the city coding; otherwise the landline's area code decides. */
                city?: string;
            };
        };
        NewReport: {
            /** @description Codes of the fault coding. */
            foundFaults?: string[];
            /** @enum {string} */
            kind: "installation" | "warranty-repair" | "paid-repair" | "internal-work";
            lines: {
                /** @enum {string} */
                kind: "work" | "part" | "travel" | "other";
                /** @description Code of the part coding, for a part. */
                part?: string;
                /** @default 1 */
                quantity?: number;
                text?: string;
            }[];
            note?: string;
            /** @description Ids that POST /photos gave. */
            photos?: string[];
            /**
             * @default fixed
             * @enum {string}
             */
            result?: "fixed" | "follow-up" | "no-result";
            /**
             * Format: date
             * @description The day of the visit; not in the future and at most 30 days ago.
             */
            serviceDay: string;
            /**
             * @default in-town
             * @enum {string}
             */
            zone?: "in-town" | "out-of-town";
        };
        NewSlaTarget: {
            /** @description `town`, `suburb` …; any when missing. */
            area?: string | null;
            /** @description Code of a service contract; any when missing. */
            contract?: string | null;
            /**
             * @description From the call to the arrival, or to the end of the work.
             * @enum {string}
             */
            measure: "arrival" | "finish";
            /** @description Of working time. */
            minutes: number;
            /** @description `repair`, `installation` …; any when missing. */
            serviceType?: string | null;
            /** @description As the first targets have them unless given: a warning 30 working minutes before, escalations 2 working hours and a working day after. */
            steps?: components["schemas"]["SlaStep"][];
        };
        NewTariffRow: {
            /** @description Whole number of the smallest unit of the currency. */
            amount: string;
            category?: string;
            /** @description Grade of the agent. */
            grade?: string;
            /** @description For the service `part`. */
            part?: string;
            product?: string;
            /** @enum {string} */
            service: "installation" | "warranty-repair" | "paid-repair" | "internal-work" | "travel" | "part";
            /**
             * @description `wage`: what the company pays the agent; `customer`: what the customer pays at most.
             * @enum {string}
             */
            tariff: "wage" | "customer";
            /**
             * Format: date
             * @description From this day on; a later row of the same key takes over from its own day.
             */
            validFrom: string;
            /** @enum {string} */
            zone?: "in-town" | "out-of-town";
        };
        NewTechnician: {
            name: string;
            phone?: string;
        };
        NewWarrantyFact: {
            /**
             * Format: uuid
             * @description The fact that this one replaces.
             */
            amends?: string;
            /** @description YYYY-MM-DD, or a Jalali day such as 1404/06/31. null takes an amended fact back. */
            day: string | null;
            /** @enum {string} */
            kind: "manufactured" | "warehouse-exit" | "sold" | "installed";
            /**
             * @description Reported and not approved yet.
             * @default false
             */
            provisional?: boolean;
            /** @description Why; kept in the history for ever, so no names of people. */
            reason?: string;
            /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
            serial: string;
            /** @enum {string} */
            source: "factory" | "warehouse" | "dealer" | "customer" | "purchase-invoice" | "installation-report" | "office" | "import";
        };
        NewWarrantyPolicy: {
            /** @description Code of that product, product category or brand. */
            code: string;
            /**
             * @description It was in force before today and is only written down now; devices sold since then get it.
             * @default false
             */
            inForceAlready?: boolean;
            /**
             * @description What the policy belongs to; for a device the closest wins.
             * @enum {string}
             */
            scope: "product" | "category" | "brand";
            terms: {
                /**
                 * @description Months from warehouse exit after which the warranty starts by itself.
                 * @default null
                 */
                activationWindowMonths?: number | null;
                /**
                 * @description Never covered.
                 * @default []
                 */
                consumables?: ({
                    /** @description Code of the part coding. */
                    part: string;
                } | {
                    /** @description Code of a group of this policy. */
                    group: string;
                })[];
                /**
                 * @description An estimate is due before work outside the warranty. Kept, not yet acted on.
                 * @default false
                 */
                estimateFirst?: boolean;
                /**
                 * @description What the new device gets when one is exchanged.
                 * @default rest-of-term
                 * @enum {string}
                 */
                exchange?: "rest-of-term" | "fresh-term";
                /**
                 * @description Exchange at the n-th return of the same defect. Kept, not yet acted on.
                 * @default null
                 */
                exchangeAtReturn?: number | null;
                /**
                 * @description Cover of a part from the day that it is fitted in a repair.
                 * @default 0
                 */
                fittedPartMonths?: number;
                /**
                 * @description Allowed e.g. for boilers in new buildings.
                 * @default refused
                 * @enum {string}
                 */
                installedBeforeSold?: "refused" | "allowed";
                /**
                 * @description Whether the anniversary itself is still covered.
                 * @default same-day
                 * @enum {string}
                 */
                lastDay?: "same-day" | "day-before";
                /**
                 * @description Kept, not yet acted on.
                 * @default null
                 */
                lateRepair?: {
                    afterDays: number;
                    extendDaysPerWeek: number;
                    loaner: boolean;
                } | null;
                /** @description 0: not covered. */
                months: {
                    labour: number;
                    part: number;
                    travel: number;
                };
                /**
                 * @description Part categories, such as compressors.
                 * @default []
                 */
                partGroups?: {
                    /** @description Small letters, digits and dashes. */
                    code: string;
                    /** @default {} */
                    labels?: {
                        en?: string;
                        es?: string;
                        fa?: string;
                    };
                    parts: string[];
                }[];
                /**
                 * @description Replace the general months for these parts.
                 * @default []
                 */
                partMonths?: {
                    months: number;
                    of: {
                        /** @description Code of the part coding. */
                        part: string;
                    } | {
                        /** @description Code of a group of this policy. */
                        group: string;
                    };
                }[];
                /**
                 * @description From warehouse exit, for an unsold device at its dealer.
                 * @default 0
                 */
                presaleMonths?: number;
                /**
                 * @description More months for what was bought in a period.
                 * @default []
                 */
                promotions?: {
                    /** @description Small letters, digits and dashes. */
                    code: string;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD, Gregorian.
                     */
                    from: string;
                    months: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD, Gregorian.
                     */
                    to: string;
                }[];
                /**
                 * @description Guarantee of the repair itself. Kept, not yet acted on.
                 * @default null
                 */
                repairGuaranteeDays?: number | null;
                /** @description The first of these that is known starts the clock. */
                startRule: ("installation" | "sale" | "warehouse-exit" | "manufacture")[];
                /**
                 * @description Reasons that void, and what each voids.
                 * @default []
                 */
                voids?: {
                    /** @default {} */
                    labels?: {
                        en?: string;
                        es?: string;
                        fa?: string;
                    };
                    /** @description Small letters, digits and dashes. */
                    reason: string;
                    voids: (("all" | "labour" | "part" | "travel") | ({
                        /** @description Code of the part coding. */
                        part: string;
                    } | {
                        /** @description Code of a group of this policy. */
                        group: string;
                    }))[];
                }[];
            };
            /**
             * Format: date
             * @description YYYY-MM-DD, Gregorian.
             */
            validFrom: string;
            /**
             * @description Its last day; without one it ends where the next version begins.
             * @default null
             */
            validTo?: string | null;
        };
        NewWorkingWeek: {
            /** @description Code of the province or branch; nothing for the company. */
            code?: string;
            /**
             * Format: date
             * @description The first day on which it holds; today unless given. What was planned for later days gives way.
             */
            from?: string;
            /**
             * @description What is said of a branch goes before what is said of its province, and that before the company's.
             * @default company
             * @enum {string}
             */
            scope?: "company" | "province" | "branch";
            week: components["schemas"]["Week"];
        };
        Numbering: {
            /** @description With zeros before it the running number has at least so many digits. */
            digits: number;
            /** @description The whole number that comes next. */
            example: string;
            /** @enum {string} */
            kind: "reception" | "job" | "report";
            /** @description The running number that comes next. */
            next: number;
            prefix: string;
            /** @description The year of now in the company's calendar and zone; each year counts from one. */
            year: number;
        };
        NumberingChanges: {
            /** @description With zeros before it the running number has at least so many digits. */
            digits?: number;
            /** @description From where this year goes on; never back to a number that was given. */
            next?: number;
            /** @description Stands before the year of new numbers: Latin letters, digits, and hyphens inside. Nothing takes it away. */
            prefix?: string;
        };
        OpenedReception: {
            customer: {
                id: string;
            };
            id: string;
            jobs: {
                device: {
                    id: string;
                    known: boolean;
                };
                id: string;
                number: string;
                /** @description Until when somebody is there; to be told to the customer. */
                promisedAt: string | null;
                stage: string;
                /** @description Whether the work is covered, by the day of this call; null where no serial number was told. */
                warranty: {
                    covered: boolean;
                    reason: string;
                    /** @description The reason in the caller's language. */
                    says: string;
                    /** @description Last covered day */
                    until: string | null;
                } | null;
            }[];
            /** @description For us: year and running number. */
            number: string;
            /** @description ISO 8601, UTC */
            openedAt: string;
            region: {
                /** @enum {string} */
                by: "city" | "landline" | "none";
                city: string | null;
                province: string | null;
            };
            /** @description For the customer; the last character checks the others. */
            trackingCode: string;
        };
        Part: {
            /** @description Code of the product category that it fits, when there is just one. */
            categoryCode: string | null;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        PartChanges: {
            /** @description Code of the product category that it fits, when there is just one. */
            categoryCode?: string | null;
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        Photo: {
            bytes: number;
            height: number;
            id: string;
            width: number;
        };
        PhotoOfJob: {
            /** @description ISO 8601, UTC */
            at: string;
            height: number;
            id: string;
            /** @description null for photos of a report of work. */
            kind: ("plate" | "warranty-card" | "purchase-invoice" | "device" | "other") | null;
            /** @description Number of the report that it stands on. */
            report: string | null;
            width: number;
        };
        Product: {
            /** @description Code of its brand. */
            brandCode: string;
            /** @description Code of its product category. */
            categoryCode: string;
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        ProductCategory: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        ProductCategoryChanges: {
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        ProductChanges: {
            /** @description Code of its brand. */
            brandCode?: string;
            /** @description Code of its product category. */
            categoryCode?: string;
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        Proposal: {
            items: {
                agent: {
                    code: string;
                    id: string;
                    name: string;
                };
                openJobs: number;
                reasons: {
                    code: string;
                    params: {
                        [key: string]: string | number;
                    };
                    text: string;
                }[];
                refusedBefore: boolean;
            }[];
        };
        Province: {
            /** @description As people quote it: letters of any script, digits, - _ . / + & and spaces inside. Upper and lower case differ. Never changes. */
            code: string;
            labels: {
                en: string | null;
                es: string | null;
                fa: string | null;
            };
            /**
             * @description A retired one stays where it is used and can no longer be chosen.
             * @enum {string}
             */
            state: "active" | "retired";
        };
        ProvinceChanges: {
            /** @description Names to change; null takes one away, what is not mentioned stays. */
            labels?: {
                en?: string | null;
                es?: string | null;
                fa?: string | null;
            };
        };
        PublicWarranty: {
            covered: boolean;
            lines: {
                covered: boolean;
                until: string | null;
                /** @enum {string} */
                work: "labour" | "part" | "travel";
            }[];
            text: string;
            /** @description The last covered day. */
            until: string | null;
        };
        Reception: {
            channel: string;
            customer: {
                id: string;
                name: string;
            };
            id: string;
            jobs: {
                device: {
                    brand: string | null;
                    brandTold: string | null;
                    category: string | null;
                    id: string;
                    known: boolean;
                    product: string | null;
                    serial: string | null;
                };
                faults: {
                    code: string | null;
                    told: string | null;
                }[];
                id: string;
                number: string;
                stage: string;
                /** @description ISO 8601, UTC */
                stageSince: string;
            }[];
            note: string | null;
            number: string;
            /** @description ISO 8601, UTC */
            openedAt: string;
            region: {
                /** @enum {string} */
                by: "city" | "landline" | "none";
                city: string | null;
                province: string | null;
            };
            trackingCode: string;
        };
        ReceptionDevice: {
            /** @description Code of the brand, when the product isn't known. */
            brand?: string;
            /** @description The brand in the customer's own words. */
            brandTold?: string;
            /** @description Code of the product category, when the product isn't known. */
            category?: string;
            /** @description What it is, in the customer's own words. */
            categoryTold?: string;
            faults?: components["schemas"]["DeclaredFault"][];
            /** @description A device that we know, instead of what follows. */
            id?: string;
            note?: string;
            /** @description Code of the product coding; category and brand follow from it. */
            product?: string;
            /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
            serial?: string;
            /** @description Gregorian year. */
            yearOfManufacture?: number;
        };
        RecordedContact: {
            /** @description ISO 8601, UTC */
            at: string;
            customer: string | null;
            id: string;
            job: string | null;
            /** @enum {string} */
            kind: "inquiry" | "follow-up" | "service" | "complaint" | "suggestion" | "praise" | "missed-call" | "other";
            /** @enum {string} */
            outcome: "solved-at-once" | "passed-on" | "none";
            reception: string | null;
        };
        Refusal: {
            /** @description With `customers.candidates`. */
            candidates?: components["schemas"]["Candidate"][];
            code: components["schemas"]["ErrorCode"];
            fields?: components["schemas"]["FieldError"][];
            /** @description With `jobs.wrong-stage`. */
            from?: string;
            /**
             * @description With `input.invalid`.
             * @enum {string}
             */
            in?: "params" | "query" | "body";
            /** @description With `reports.installed-already`. */
            installation?: {
                number: string;
                submittedAt: string;
            };
            /** @description With `contacts.several-jobs`. */
            jobs?: components["schemas"]["JobToPick"][];
            /** @description In the language of Accept-Language (fa, en, es). */
            message: string;
            /**
             * @description With `reports.not-covered`.
             * @enum {string}
             */
            reason?: "covered" | "provisional" | "presale" | "not-started" | "expired" | "void" | "replaced" | "part-not-covered" | "work-not-covered" | "consumable" | "waiting-for-office" | "unknown-serial" | "no-policy";
            /** @description The same as the header X-Request-Id; support finds the request by it. */
            requestId: string;
            /**
             * @description With `reports.wrong-state`.
             * @enum {string}
             */
            state?: "submitted" | "approved" | "partly-approved" | "returned" | "rejected";
            /** @description With `reports.installed-already`. */
            submittedAt?: string;
            /** @description With `jobs.wrong-stage`. */
            to?: string;
            /** @description With `reports.not-covered`. */
            trace?: components["schemas"]["TraceStep"][];
            /** @description With `statuses.needs-verb`. */
            verb?: string;
        };
        Report: {
            agent: {
                id: string;
                name: string;
            } | null;
            decidedAt: string | null;
            device: string;
            id: string;
            job: {
                id: string;
                number: string;
            };
            /** @enum {string} */
            kind: "installation" | "warranty-repair" | "paid-repair" | "internal-work";
            lines: components["schemas"]["ReportLine"][];
            note: string | null;
            number: string;
            photos: string[];
            policyVersion: number | null;
            returnReason: string | null;
            serviceDay: string;
            /** @enum {string} */
            state: "submitted" | "approved" | "partly-approved" | "returned" | "rejected";
            submittedAt: string;
        };
        ReportDecision: {
            /** @description Lines that aren't named are approved. */
            lines?: {
                /** @description A cut that leaves this amount, or the amount of a line that no tariff prices. */
                amount?: string;
                /** @enum {string} */
                decision: "approve" | "cut";
                position: number;
                /** @description A cut that leaves so many; without it and `amount` nothing is left. */
                quantity?: number;
                /** @description A cut needs this or `reasonCode`. */
                reason?: string;
                /** @description Code of the list `report-cut`. */
                reasonCode?: string;
            }[];
        };
        ReportLine: {
            /** @description The warranty's verdict for this line; null where it wasn't asked. */
            covered: boolean | null;
            coverReason: string | null;
            /** @description The reason's code, where it was taken from the list `report-cut`. */
            cutCode: string | null;
            cutReason: string | null;
            decision: ("approved" | "cut") | null;
            /** @description What the company pays the agent after the decision; null until then, and where nobody has set an amount. */
            granted: components["schemas"]["Money"] | null;
            /** @description How many the office approved; null until it decides. */
            grantedQuantity: number | null;
            /** @enum {string} */
            kind: "work" | "part" | "travel" | "other";
            part: string | null;
            /** @enum {string} */
            payer: "company" | "customer" | "agent";
            position: number;
            /** @description What the customer pays at most; null waits for staff. */
            price: components["schemas"]["Money"] | null;
            quantity: number;
            text: string | null;
            /** @description What the company pays the agent; null waits for staff. */
            wage: components["schemas"]["Money"] | null;
        };
        ReportListLine: {
            agent: string | null;
            decidedAt: string | null;
            /** @description What the office approved of it; null until it decides. */
            granted: components["schemas"]["Money"] | null;
            id: string;
            job: string;
            /** @enum {string} */
            kind: "installation" | "warranty-repair" | "paid-repair" | "internal-work";
            lines: number;
            number: string;
            product: string | null;
            serial: string | null;
            serviceDay: string;
            /** @enum {string} */
            state: "submitted" | "approved" | "partly-approved" | "returned" | "rejected";
            submittedAt: string;
            /** @description What the lines come to by the tariff; lines without an amount are left out. */
            wage: components["schemas"]["Money"] | null;
        };
        ReportReview: {
            clocks: {
                dueAt: string | null;
                /** @description Null while nobody can say yet. */
                kept: boolean | null;
                /** @enum {string} */
                measure: "arrival" | "finish";
                metAt: string | null;
                /** @enum {string} */
                state: "running" | "paused" | "missed" | "met" | "cancelled";
            }[];
            customer: {
                id: string;
                name: string;
            };
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
                serial: string | null;
            };
            /** @description The newest first, at most ten. */
            earlier: {
                /** @description ISO 8601, UTC */
                closedAt: string;
                job: {
                    id: string;
                    number: string;
                };
                /** @description Codes of the part coding. */
                parts: string[];
                report: {
                    id: string;
                    number: string;
                } | null;
                result: ("fixed" | "follow-up" | "no-result") | null;
                work: string[];
            }[];
            foundFaults: string[];
            job: {
                closedAt: string | null;
                faults: {
                    code: string | null;
                    told: string | null;
                }[];
                note: string | null;
                /** @description ISO 8601, UTC */
                openedAt: string;
                promisedAt: string | null;
                reception: {
                    id: string;
                    number: string;
                };
                result: ("fixed" | "follow-up" | "no-result") | null;
                /** @description When the work was begun before the report came; null where nobody noted a visit. */
                startedAt: string | null;
            };
            lines: {
                /** @description The part's name in the caller's language. */
                partName: string | null;
                position: number;
                /** @description The warranty's reason in the caller's language; null where it wasn't asked. */
                says: string | null;
                /** @description How it was decided, step by step, in the caller's language. */
                trace: string[];
                /** @description The row of the wage tariff that prices it. */
                wageRow: components["schemas"]["TariffRow"] | null;
            }[];
            notes: {
                /** @description ISO 8601, UTC */
                at: string;
                by: string;
                text: string;
            }[];
            /** @description Whether the caller sent it; then somebody else decides. */
            own: boolean;
            region: {
                city: string | null;
                province: string | null;
            };
            report: components["schemas"]["Report"];
            /** @description Reports of this job that were returned. */
            sentBefore: {
                id: string;
                number: string;
                returnReason: string | null;
                /** @description ISO 8601, UTC */
                submittedAt: string;
            }[];
            technician: {
                id: string;
                name: string;
            } | null;
        };
        RollLine: {
            agent: {
                id: string;
                name: string;
            } | null;
            /** @description On how many jobs something happened on that day. */
            jobs: number;
            report: string | null;
            sentAt: string | null;
            /** @enum {string} */
            state: "missing" | "draft" | "sent" | "returned" | "countersigned";
            technician: {
                id: string;
                name: string;
            };
            version: number;
        };
        SearchResult: {
            /** @constant */
            in: "receptions";
            items: {
                customer: {
                    id: string;
                    name: string;
                };
                id: string;
                jobs: {
                    id: string;
                    number: string;
                    stage: string;
                }[];
                number: string;
                /** @description ISO 8601, UTC */
                openedAt: string;
            }[];
            next: string | null;
        } | {
            /** @constant */
            in: "jobs";
            items: {
                agent: {
                    code: string;
                    id: string;
                    name: string;
                } | null;
                customer: {
                    id: string;
                    name: string;
                };
                device: {
                    brand: string | null;
                    category: string | null;
                    id: string;
                    known: boolean;
                    product: string | null;
                    serial: string | null;
                };
                id: string;
                number: string;
                promisedAt: string | null;
                reception: {
                    id: string;
                    number: string;
                };
                /** @description ISO 8601, UTC */
                since: string;
                stage: string;
            }[];
            next: string | null;
        } | {
            /** @constant */
            in: "customers";
            items: {
                city: string | null;
                id: string;
                name: string;
                phones: string[];
            }[];
            next: string | null;
        } | {
            /** @constant */
            in: "devices";
            items: {
                brand: string | null;
                category: string | null;
                id: string;
                known: boolean;
                product: string | null;
                serial: string | null;
            }[];
            next: string | null;
        };
        SerialCorrection: {
            /** @description Id of the device that the job is about. */
            device: string;
            /** @description In own words; kept with the job, for whoever does the work. */
            note?: string;
        };
        SerialRefusal: {
            /** @description In own words; kept with the job, for whoever does the work. */
            note?: string;
            /** @description Why it isn't accepted; kept in the history for ever, so no names of people. */
            reason: string;
        };
        SerialRegistration: {
            /** @description What starts the warranty, as the card or the purchase invoice says. */
            fact?: {
                /** Format: date */
                day: string;
                /** @enum {string} */
                kind: "manufactured" | "warehouse-exit" | "sold" | "installed";
                /** @enum {string} */
                source: "factory" | "warehouse" | "dealer" | "customer" | "purchase-invoice" | "installation-report" | "office" | "import";
            };
            /** @description In own words; kept with the job, for whoever does the work. */
            note?: string;
            /** @description Code of the product coding. */
            product: string;
            /** @description Why the office believes it; kept in the history for ever, so no names of people. */
            reason?: string;
            /** @description As the plate says, where something else was told. */
            serial?: string;
            /** @description Gregorian year. */
            yearOfManufacture?: number;
        };
        Session: {
            /** Format: date-time */
            begunAt: string;
            /** @description Whether this very request came with it. */
            current: boolean;
            /** @description What the device called itself at the log-in (`deviceId`); the panel of staff says nothing. */
            device: string | null;
            id: string;
            /**
             * Format: date-time
             * @description When its tokens were last renewed, which a device in use does every few minutes.
             */
            lastUsedAt: string;
            /** @description Browser and system, as far as the browser tells. */
            program: string | null;
        };
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        SettledSerial: {
            /** @description The device that the job is about now. */
            device: string;
            job: string;
            number: string;
            stage: string;
        };
        Skill: {
            /** @description Code of the brand; all brands when missing. */
            brand?: string;
            /** @description Code of the product category. */
            category: string;
        };
        SlaLine: {
            /** @description Null while it stands still: nobody can say. */
            dueAt: string | null;
            job: {
                id: string;
                number: string;
                receptionId: string;
                stage: string;
            };
            late: boolean;
            /** @enum {string} */
            measure: "arrival" | "finish";
            /** @description What was promised, in working minutes. */
            minutes: number;
            nextStep: {
                /** @description ISO 8601, UTC */
                at: string;
                name: string;
            } | null;
            /** @description Working minutes in which it stood still. */
            pausedMinutes: number;
            pausedSince: string | null;
            /** @description What the customer was told first; it doesn't move. */
            promisedAt: string | null;
            /** @description ISO 8601, UTC */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "paused" | "missed" | "met" | "cancelled";
            warnedAt: string | null;
        };
        SlaPromise: {
            /** @description Null when nothing is promised. */
            arriveBy: string | null;
            /** @description The day to tell the customer: of the finish, else of the arrival, in the company's zone. */
            day: string | null;
            finishBy: string | null;
        };
        SlaStep: {
            /**
             * @description Warnings come before the due time, escalations at it or after. One step, `due`, is always there.
             * @enum {string}
             */
            kind: "warn" | "escalate";
            name: string;
            /** @description Before the due time when negative. */
            offset: number;
            /**
             * @description Minutes of the wall clock, of working time, or the same time so many working days later.
             * @enum {string}
             */
            unit: "minutes" | "working-minutes" | "working-days";
        };
        SlaTarget: {
            area: string | null;
            contract: string | null;
            id: string;
            /** @enum {string} */
            measure: "arrival" | "finish";
            minutes: number;
            serviceType: string | null;
            steps: components["schemas"]["SlaStep"][];
            /** @description ISO 8601, UTC */
            validFrom: string;
            validTo: string | null;
        };
        /** @default {} */
        TakeIn: {
            /** @description What was handed in with the device. */
            accessories?: string;
            /** @description How it looks from outside: scratches, dents, missing parts. */
            condition?: string;
            /** @description In own words; kept in the register of moves, not in the history of events. */
            note?: string;
            /** @description As it is written on the shelf, e.g. `A-12`. Case, spaces and the script of digits make no difference. */
            shelf?: string;
        };
        TariffRow: {
            amount: string;
            category: string | null;
            grade: string | null;
            id: string;
            part: string | null;
            product: string | null;
            /** @enum {string} */
            service: "installation" | "warranty-repair" | "paid-repair" | "internal-work" | "travel" | "part";
            /** @enum {string} */
            tariff: "wage" | "customer";
            validFrom: string;
            zone: string | null;
        };
        Technician: {
            agent: string | null;
            id: string;
            name: string;
            phone: string | null;
            state: string;
        };
        Territory: {
            /** @description Code of the city coding. */
            city?: string;
            /** @description Beginning of a landline number with area code, e.g. `02122`. */
            phonePrefix?: string;
            /** @description Code of the province coding. */
            province?: string;
        };
        TraceStep: {
            code: string;
            params: {
                [key: string]: string | number;
            };
            text: string;
        };
        Tracking: {
            jobs: {
                device: string | null;
                number: string;
                /** @description The stage in the customer's words. */
                says: string;
                /** @description ISO 8601, UTC */
                since: string;
                stage: string;
            }[];
            number: string;
            /** @description ISO 8601, UTC */
            openedAt: string;
        };
        UnknownSerial: {
            device: {
                brand: string | null;
                brandTold: string | null;
                category: string | null;
                categoryTold: string | null;
                id: string;
                product: string | null;
                /** @description As it was told. */
                serial: string | null;
                /**
                 * @description `known`: somebody has registered it meanwhile, the job may go on.
                 * @enum {string}
                 */
                state: "known" | "unverified";
                yearOfManufacture: number | null;
            };
            job: string;
            /** @description Devices of ours whose serial differs by one character or by two that are swapped. */
            near: components["schemas"]["NearDevice"][];
            number: string;
            /** @description Whether the job waits for the office. */
            waits: boolean;
        };
        Unmerge: {
            /** @description What went back. */
            back: {
                contacts: number;
                phones: number;
                receptions: number;
            };
            from: string;
            /** @description What was moved then and is not there any more. */
            gone: number;
            id: string;
            into: string;
            /** @description What came to the customer since; it stays. */
            newSince: {
                contacts: number;
                receptions: number;
            };
            /** @description The handling note was changed meanwhile and stays as it is. */
            noteStays: boolean;
        };
        WarrantyCheck: {
            day: string;
            device: {
                brand: string | null;
                category: string | null;
                id: string;
                product: string | null;
            } | null;
            serial: string;
            verdicts: components["schemas"]["WarrantyVerdict"][];
        };
        WarrantyEvent: {
            day: string;
            device: string;
            id: string;
            type: string;
        };
        WarrantyFact: {
            day: string | null;
            device: string;
            id: string;
            /** @enum {string} */
            kind: "manufactured" | "warehouse-exit" | "sold" | "installed";
            provisional: boolean;
            replaces: string | null;
            /** @enum {string} */
            source: "factory" | "warehouse" | "dealer" | "customer" | "purchase-invoice" | "installation-report" | "office" | "import";
        };
        WarrantyPolicy: {
            code: string;
            id: string;
            /** @enum {string} */
            scope: "product" | "category" | "brand";
            terms: {
                /**
                 * @description Months from warehouse exit after which the warranty starts by itself.
                 * @default null
                 */
                activationWindowMonths: number | null;
                /**
                 * @description Never covered.
                 * @default []
                 */
                consumables: ({
                    /** @description Code of the part coding. */
                    part: string;
                } | {
                    /** @description Code of a group of this policy. */
                    group: string;
                })[];
                /**
                 * @description An estimate is due before work outside the warranty. Kept, not yet acted on.
                 * @default false
                 */
                estimateFirst: boolean;
                /**
                 * @description What the new device gets when one is exchanged.
                 * @default rest-of-term
                 * @enum {string}
                 */
                exchange: "rest-of-term" | "fresh-term";
                /**
                 * @description Exchange at the n-th return of the same defect. Kept, not yet acted on.
                 * @default null
                 */
                exchangeAtReturn: number | null;
                /**
                 * @description Cover of a part from the day that it is fitted in a repair.
                 * @default 0
                 */
                fittedPartMonths: number;
                /**
                 * @description Allowed e.g. for boilers in new buildings.
                 * @default refused
                 * @enum {string}
                 */
                installedBeforeSold: "refused" | "allowed";
                /**
                 * @description Whether the anniversary itself is still covered.
                 * @default same-day
                 * @enum {string}
                 */
                lastDay: "same-day" | "day-before";
                /**
                 * @description Kept, not yet acted on.
                 * @default null
                 */
                lateRepair: {
                    afterDays: number;
                    extendDaysPerWeek: number;
                    loaner: boolean;
                } | null;
                /** @description 0: not covered. */
                months: {
                    labour: number;
                    part: number;
                    travel: number;
                };
                /**
                 * @description Part categories, such as compressors.
                 * @default []
                 */
                partGroups: {
                    /** @description Small letters, digits and dashes. */
                    code: string;
                    /** @default {} */
                    labels: {
                        en?: string;
                        es?: string;
                        fa?: string;
                    };
                    parts: string[];
                }[];
                /**
                 * @description Replace the general months for these parts.
                 * @default []
                 */
                partMonths: {
                    months: number;
                    of: {
                        /** @description Code of the part coding. */
                        part: string;
                    } | {
                        /** @description Code of a group of this policy. */
                        group: string;
                    };
                }[];
                /**
                 * @description From warehouse exit, for an unsold device at its dealer.
                 * @default 0
                 */
                presaleMonths: number;
                /**
                 * @description More months for what was bought in a period.
                 * @default []
                 */
                promotions: {
                    /** @description Small letters, digits and dashes. */
                    code: string;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD, Gregorian.
                     */
                    from: string;
                    months: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD, Gregorian.
                     */
                    to: string;
                }[];
                /**
                 * @description Guarantee of the repair itself. Kept, not yet acted on.
                 * @default null
                 */
                repairGuaranteeDays: number | null;
                /** @description The first of these that is known starts the clock. */
                startRule: ("installation" | "sale" | "warehouse-exit" | "manufacture")[];
                /**
                 * @description Reasons that void, and what each voids.
                 * @default []
                 */
                voids: {
                    /** @default {} */
                    labels: {
                        en?: string;
                        es?: string;
                        fa?: string;
                    };
                    /** @description Small letters, digits and dashes. */
                    reason: string;
                    voids: (("all" | "labour" | "part" | "travel") | ({
                        /** @description Code of the part coding. */
                        part: string;
                    } | {
                        /** @description Code of a group of this policy. */
                        group: string;
                    }))[];
                }[];
            };
            validFrom: string;
            validTo: string | null;
            version: number;
        };
        WarrantyVerdict: {
            basis: ("installation" | "sale" | "warehouse-exit" | "manufacture" | "shelf-cap" | "exchange" | "fitted-part" | "presale") | null;
            covered: boolean;
            /** @description The last covered day. */
            endsOn: string | null;
            policyVersion: {
                code: string;
                /** @enum {string} */
                scope: "product" | "category" | "brand";
                version: number;
            } | null;
            /** @enum {string} */
            reason: "covered" | "provisional" | "presale" | "not-started" | "expired" | "void" | "replaced" | "part-not-covered" | "work-not-covered" | "consumable" | "waiting-for-office" | "unknown-serial" | "no-policy";
            startsOn: string | null;
            /** @description The reason in the caller's language. */
            text: string;
            /** @description How it was decided, step by step. */
            trace: components["schemas"]["TraceStep"][];
            /** @enum {string} */
            work: "labour" | "part" | "travel";
        };
        /** @description Working hours of each weekday, several a day; an empty list is a day off. */
        Week: {
            fri: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            mon: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            sat: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            sun: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            thu: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            tue: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
            wed: {
                from: string;
                /** @description 24:00 is the end of the day. */
                to: string | "24:00";
            }[];
        };
        WorkingWeek: {
            code: string | null;
            day: string;
            /** @description Whose week holds there on that day; null when nobody has said anything. */
            heldBy: ("company" | "province" | "branch") | null;
            /** @enum {string} */
            scope: "company" | "province" | "branch";
            week: components["schemas"]["Week"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AddedCustomer = components['schemas']['AddedCustomer'];
export type Agent = components['schemas']['Agent'];
export type AgentChanges = components['schemas']['AgentChanges'];
export type AgentLine = components['schemas']['AgentLine'];
export type AgentPaper = components['schemas']['AgentPaper'];
export type AgentUser = components['schemas']['AgentUser'];
export type AgentUserLine = components['schemas']['AgentUserLine'];
export type AreaCode = components['schemas']['AreaCode'];
export type AreaCodeChanges = components['schemas']['AreaCodeChanges'];
export type BranchDay = components['schemas']['BranchDay'];
export type BranchDayLine = components['schemas']['BranchDayLine'];
export type Brand = components['schemas']['Brand'];
export type BrandChanges = components['schemas']['BrandChanges'];
export type Candidate = components['schemas']['Candidate'];
export type ChangedDevice = components['schemas']['ChangedDevice'];
export type City = components['schemas']['City'];
export type CityChanges = components['schemas']['CityChanges'];
export type Closure = components['schemas']['Closure'];
export type CodingImport = components['schemas']['CodingImport'];
export type CodingImportRow = components['schemas']['CodingImportRow'];
export type Company = components['schemas']['Company'];
export type CompanyChanges = components['schemas']['CompanyChanges'];
export type Contact = components['schemas']['Contact'];
export type ContactSummary = components['schemas']['ContactSummary'];
export type Currency = components['schemas']['Currency'];
export type Custody = components['schemas']['Custody'];
export type CustodyLine = components['schemas']['CustodyLine'];
export type CustodyMoved = components['schemas']['CustodyMoved'];
export type CustodyRegisterLine = components['schemas']['CustodyRegisterLine'];
export type Customer = components['schemas']['Customer'];
export type CustomerChanges = components['schemas']['CustomerChanges'];
export type CustomerChoice = components['schemas']['CustomerChoice'];
export type CustomerLine = components['schemas']['CustomerLine'];
export type DailyCheckExplained = components['schemas']['DailyCheckExplained'];
export type DailyCheckLine = components['schemas']['DailyCheckLine'];
export type DayReport = components['schemas']['DayReport'];
export type DayReportLine = components['schemas']['DayReportLine'];
export type DayReportTyped = components['schemas']['DayReportTyped'];
export type Dealer = components['schemas']['Dealer'];
export type DeclaredFault = components['schemas']['DeclaredFault'];
export type Demo = components['schemas']['Demo'];
export type Device = components['schemas']['Device'];
export type DeviceChanges = components['schemas']['DeviceChanges'];
export type DeviceHandOver = components['schemas']['DeviceHandOver'];
export type DeviceLife = components['schemas']['DeviceLife'];
export type DeviceLine = components['schemas']['DeviceLine'];
export type DraftedDay = components['schemas']['DraftedDay'];
export type Duplicates = components['schemas']['Duplicates'];
export type EndedSessions = components['schemas']['EndedSessions'];
export type EndOfCall = components['schemas']['EndOfCall'];
export type Error = components['schemas']['Error'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type Extension = components['schemas']['Extension'];
export type Fault = components['schemas']['Fault'];
export type FaultChanges = components['schemas']['FaultChanges'];
export type FieldError = components['schemas']['FieldError'];
export type FirstRun = components['schemas']['FirstRun'];
export type FollowUp = components['schemas']['FollowUp'];
export type History = components['schemas']['History'];
export type Holiday = components['schemas']['Holiday'];
export type HomeNumbers = components['schemas']['HomeNumbers'];
export type IncomingCall = components['schemas']['IncomingCall'];
export type Job = components['schemas']['Job'];
export type JobLine = components['schemas']['JobLine'];
export type JobReason = components['schemas']['JobReason'];
export type JobStatus = components['schemas']['JobStatus'];
export type JobStatusChanges = components['schemas']['JobStatusChanges'];
export type JobTimeline = components['schemas']['JobTimeline'];
export type JobToPick = components['schemas']['JobToPick'];
export type KeptCall = components['schemas']['KeptCall'];
export type LookUp = components['schemas']['LookUp'];
export type Merge = components['schemas']['Merge'];
export type MergePreview = components['schemas']['MergePreview'];
export type Money = components['schemas']['Money'];
export type MovedJob = components['schemas']['MovedJob'];
export type MyCalls = components['schemas']['MyCalls'];
export type NearDevice = components['schemas']['NearDevice'];
export type NewAgent = components['schemas']['NewAgent'];
export type NewAgentPaper = components['schemas']['NewAgentPaper'];
export type NewAgentUser = components['schemas']['NewAgentUser'];
export type NewAreaCode = components['schemas']['NewAreaCode'];
export type NewBrand = components['schemas']['NewBrand'];
export type NewCity = components['schemas']['NewCity'];
export type NewClosure = components['schemas']['NewClosure'];
export type NewContact = components['schemas']['NewContact'];
export type NewCustomer = components['schemas']['NewCustomer'];
export type NewDealer = components['schemas']['NewDealer'];
export type NewDevice = components['schemas']['NewDevice'];
export type NewFault = components['schemas']['NewFault'];
export type NewFollowUp = components['schemas']['NewFollowUp'];
export type NewFollowUpByCode = components['schemas']['NewFollowUpByCode'];
export type NewHoliday = components['schemas']['NewHoliday'];
export type NewJobReason = components['schemas']['NewJobReason'];
export type NewJobStatus = components['schemas']['NewJobStatus'];
export type NewMerge = components['schemas']['NewMerge'];
export type NewPart = components['schemas']['NewPart'];
export type NewPhotoOfJob = components['schemas']['NewPhotoOfJob'];
export type NewProduct = components['schemas']['NewProduct'];
export type NewProductCategory = components['schemas']['NewProductCategory'];
export type NewProvince = components['schemas']['NewProvince'];
export type NewReception = components['schemas']['NewReception'];
export type NewReport = components['schemas']['NewReport'];
export type NewSlaTarget = components['schemas']['NewSlaTarget'];
export type NewTariffRow = components['schemas']['NewTariffRow'];
export type NewTechnician = components['schemas']['NewTechnician'];
export type NewWarrantyFact = components['schemas']['NewWarrantyFact'];
export type NewWarrantyPolicy = components['schemas']['NewWarrantyPolicy'];
export type NewWorkingWeek = components['schemas']['NewWorkingWeek'];
export type Numbering = components['schemas']['Numbering'];
export type NumberingChanges = components['schemas']['NumberingChanges'];
export type OpenedReception = components['schemas']['OpenedReception'];
export type Part = components['schemas']['Part'];
export type PartChanges = components['schemas']['PartChanges'];
export type Photo = components['schemas']['Photo'];
export type PhotoOfJob = components['schemas']['PhotoOfJob'];
export type Product = components['schemas']['Product'];
export type ProductCategory = components['schemas']['ProductCategory'];
export type ProductCategoryChanges = components['schemas']['ProductCategoryChanges'];
export type ProductChanges = components['schemas']['ProductChanges'];
export type Proposal = components['schemas']['Proposal'];
export type Province = components['schemas']['Province'];
export type ProvinceChanges = components['schemas']['ProvinceChanges'];
export type PublicWarranty = components['schemas']['PublicWarranty'];
export type Reception = components['schemas']['Reception'];
export type ReceptionDevice = components['schemas']['ReceptionDevice'];
export type RecordedContact = components['schemas']['RecordedContact'];
export type Refusal = components['schemas']['Refusal'];
export type Report = components['schemas']['Report'];
export type ReportDecision = components['schemas']['ReportDecision'];
export type ReportLine = components['schemas']['ReportLine'];
export type ReportListLine = components['schemas']['ReportListLine'];
export type ReportReview = components['schemas']['ReportReview'];
export type RollLine = components['schemas']['RollLine'];
export type SearchResult = components['schemas']['SearchResult'];
export type SerialCorrection = components['schemas']['SerialCorrection'];
export type SerialRefusal = components['schemas']['SerialRefusal'];
export type SerialRegistration = components['schemas']['SerialRegistration'];
export type Session = components['schemas']['Session'];
export type SessionList = components['schemas']['SessionList'];
export type SettledSerial = components['schemas']['SettledSerial'];
export type Skill = components['schemas']['Skill'];
export type SlaLine = components['schemas']['SlaLine'];
export type SlaPromise = components['schemas']['SlaPromise'];
export type SlaStep = components['schemas']['SlaStep'];
export type SlaTarget = components['schemas']['SlaTarget'];
export type TakeIn = components['schemas']['TakeIn'];
export type TariffRow = components['schemas']['TariffRow'];
export type Technician = components['schemas']['Technician'];
export type Territory = components['schemas']['Territory'];
export type TraceStep = components['schemas']['TraceStep'];
export type Tracking = components['schemas']['Tracking'];
export type UnknownSerial = components['schemas']['UnknownSerial'];
export type Unmerge = components['schemas']['Unmerge'];
export type WarrantyCheck = components['schemas']['WarrantyCheck'];
export type WarrantyEvent = components['schemas']['WarrantyEvent'];
export type WarrantyFact = components['schemas']['WarrantyFact'];
export type WarrantyPolicy = components['schemas']['WarrantyPolicy'];
export type WarrantyVerdict = components['schemas']['WarrantyVerdict'];
export type Week = components['schemas']['Week'];
export type WorkingWeek = components['schemas']['WorkingWeek'];
export type $defs = Record<string, never>;
export interface operations {
    "agents.ending-papers": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                kind?: "contract" | "licence" | "guarantee-cheque" | "promissory-note" | "insurance" | "identity" | "certificate" | "other";
                limit?: number;
                /**
                 * @description Days from today; what has run out already is among them.
                 * @example 60
                 */
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgentPaper"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "agents.end-paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-00000000be01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPaper"];
                };
            };
        };
    };
    "agents.paper-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-00000000be01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                    "image/webp": Blob;
                };
            };
        };
    };
    "agents.attach-paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-00000000be01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": Blob;
                "image/jpeg": Blob;
                "image/png": Blob;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPaper"];
                };
            };
        };
    };
    "agents.block-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @constant */
                        state: "blocked";
                    };
                };
            };
        };
    };
    "agents.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 12 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    "agents.end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 12 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
        };
    };
    "agents.end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 12 */
                id: number;
                /** @example 1797865200000 */
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
        };
    };
    "agents.unblock-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @constant */
                        state: "active";
                    };
                };
            };
        };
    };
    "agents.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description Only agents whose city lies in this province. */
                province?: string;
                /**
                 * @description Part of the name, code, phone, or of the name of the city.
                 * @example البرز
                 */
                q?: string;
                /** @description In the order in which they were taken in, unless told. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgentLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "agents.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    "agents.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    "agents.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    "agents.overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The other agent that serves it too. */
                            agent: {
                                id: string;
                                name: string;
                            };
                            city: string | null;
                            phonePrefix: string | null;
                            province: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "agents.papers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgentPaper"][];
                    };
                };
            };
        };
    };
    "agents.add-paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgentPaper"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentPaper"];
                };
            };
        };
    };
    "agents.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a02 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    "agents.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a02 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
        };
    };
    "technicians.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTechnician"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technician"];
                };
            };
        };
    };
    "agents.users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgentUserLine"][];
                    };
                };
            };
        };
    };
    "agents.add-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgentUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentUser"];
                };
            };
        };
    };
    "area-codes.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @description Only with this city. */
                city?: string;
                /** @example 50 */
                limit?: number;
                /** @description Only with this province. */
                province?: string;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example 035
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AreaCode"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "area-codes.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAreaCode"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCode"];
                };
            };
        };
    };
    "area-codes.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 035 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCode"];
                };
            };
        };
    };
    "area-codes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 035 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "area-codes.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 035 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaCodeChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCode"];
                };
            };
        };
    };
    "area-codes.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 035 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCode"];
                };
            };
        };
    };
    "area-codes.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 035 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCode"];
                };
            };
        };
    };
    "area-codes.export": {
        parameters: {
            query?: {
                /** @description Only with this city. */
                city?: string;
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Only with this province. */
                province?: string;
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "branch-days.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example 31 */
                limit?: number;
                /** @description The newest day of the list; today unless given. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BranchDayLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "branch-days.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A day of the company's zone, YYYY-MM-DD.
                 * @example 2026-11-22
                 */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
        };
    };
    "branch-days.countersign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A day of the company's zone, YYYY-MM-DD.
                 * @example 2026-11-22
                 */
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
        };
    };
    "branch-days.return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A day of the company's zone, YYYY-MM-DD.
                 * @example 2026-11-22
                 */
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
        };
    };
    "branch-days.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A day of the company's zone, YYYY-MM-DD.
                 * @example 2026-11-22
                 */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the report, not in the history of events. */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
        };
    };
    "branch-days.send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A day of the company's zone, YYYY-MM-DD.
                 * @example 2026-11-22
                 */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the report, not in the history of events. */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
        };
    };
    "branch-days.print": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "brands.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example SNW
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Brand"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "brands.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBrand"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
        };
    };
    "brands.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SNW */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
        };
    };
    "brands.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SNW */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "brands.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SNW */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
        };
    };
    "brands.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SNW */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
        };
    };
    "brands.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SNW */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
        };
    };
    "brands.export": {
        parameters: {
            query?: {
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "cities.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @example 50 */
                limit?: number;
                /** @description Only with this province. */
                province?: string;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example 2105021338
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["City"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "cities.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCity"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    "cities.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2105021338 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    "cities.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2105021338 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "cities.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2105021338 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CityChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    "cities.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2105021338 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    "cities.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2105021338 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
        };
    };
    "cities.export": {
        parameters: {
            query?: {
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Only with this province. */
                province?: string;
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "closures.list": {
        parameters: {
            query?: {
                /** @description Closures that end after this instant; now unless given. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Closure"][];
                    };
                };
            };
        };
    };
    "closures.declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClosure"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
        };
    };
    "closures.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000113 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
        };
    };
    "coding-imports.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @example product */
                list?: "brand" | "product-category" | "product" | "part" | "fault" | "province" | "city" | "area-code";
                /** @example open */
                state?: "open" | "applying" | "done" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodingImport"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "coding-imports.upload": {
        parameters: {
            query: {
                /** @example product */
                list: "brand" | "product-category" | "product" | "part" | "fault" | "province" | "city" | "area-code";
                /**
                 * @description The name of the file, to tell it from others.
                 * @example products.xlsx
                 */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                "text/csv": Blob;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImport"];
                };
            };
        };
    };
    "coding-imports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImport"];
                };
            };
        };
    };
    "coding-imports.apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImport"];
                };
            };
        };
    };
    "coding-imports.check-again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImport"];
                };
            };
        };
    };
    "coding-imports.discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImport"];
                };
            };
        };
    };
    "coding-imports.rows": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example 50 */
                limit?: number;
                verdict?: "new" | "changed" | "same" | "wrong" | "done" | "skipped";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodingImportRow"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "coding-imports.correct-row": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
                /** @example 3 */
                row: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The cells to correct; those that are not mentioned stay. None at all: the row is judged anew. */
                    cells: {
                        brandCode?: string;
                        categoryCode?: string;
                        cityCode?: string;
                        code?: string;
                        county?: string;
                        labelEn?: string;
                        labelEs?: string;
                        labelFa?: string;
                        provinceCode?: string;
                        state?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImportRow"];
                };
            };
        };
    };
    "coding-imports.skip-row": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000201 */
                id: string;
                /** @example 3 */
                row: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodingImportRow"];
                };
            };
        };
    };
    "company.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    "company.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                channel?: string;
                /** @description A customer's id. */
                customer?: string;
                /**
                 * @description A day in the company's zone, Gregorian, `YYYY-MM-DD`.
                 * @example 2026-11-22
                 */
                from?: string;
                /** @description A job's id. */
                job?: string;
                /** @example inquiry */
                kind?: "inquiry" | "follow-up" | "service" | "complaint" | "suggestion" | "praise" | "missed-call" | "other";
                limit?: number;
                outcome?: "solved-at-once" | "passed-on" | "none";
                /** @description Part of the number; fewer than three digits: its end. */
                phone?: string;
                /** @description This day included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "contacts.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedContact"];
                };
            };
        };
    };
    "contacts.summary": {
        parameters: {
            query: {
                /**
                 * @description A day in the company's zone, Gregorian, `YYYY-MM-DD`.
                 * @example 2026-11-22
                 */
                from: string;
                /**
                 * @description This day included.
                 * @example 2026-11-22
                 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactSummary"];
                };
            };
        };
    };
    "custody.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description Another number of days for `left-behind`. */
                days?: number;
                /**
                 * @description `ready`: may be fetched. `left-behind`: finished for longer than the storage days.
                 * @example all
                 */
                filter?: "all" | "to-inspect" | "ready" | "left-behind";
                limit?: number;
                /** @description Words of the number, serial, customer or phone, or a tracking code. */
                q?: string;
                /** @description As it is written on the shelf, e.g. `A-12`. Case, spaces and the script of digits make no difference. */
                shelf?: string;
                /** @description The longest here first, or with a minus the last that came in. */
                sort?: "taken-in" | "-taken-in";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustodyLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "custody.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Custody"];
                };
            };
        };
    };
    "custody.bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept in the register of moves, not in the history of events. */
                    note?: string;
                    /** @description As it is written on the shelf, e.g. `A-12`. Case, spaces and the script of digits make no difference. */
                    shelf?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceHandOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.inspect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept in the register of moves, not in the history of events. */
                    note?: string;
                    /** @description What has not passed goes back to the workshop, and its job is reopened. */
                    passed: boolean;
                    /** @description Where it has not passed: code of a reason of the kind `reopen`. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.send-out": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An agent of ours. */
                    agent?: string;
                    /** @description In own words; kept in the register of moves, not in the history of events. */
                    note?: string;
                    /** @description The maker, or whoever else is no agent of ours. */
                    sentTo?: string;
                    /** @description Number of the way-bill. */
                    wayBill?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.shelve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept in the register of moves, not in the history of events. */
                    note?: string;
                    /** @description As it is written on the shelf, e.g. `A-12`. Case, spaces and the script of digits make no difference. */
                    shelf: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.take-in": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TakeIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.to-workshop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job of the device.
                 * @example 01a201f5-dda0-7000-8000-0000000000b1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept in the register of moves, not in the history of events. */
                    note?: string;
                    /** @description A technician of our own, when it is known who works on it. */
                    technician?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyMoved"];
                };
            };
        };
    };
    "custody.find": {
        parameters: {
            query: {
                /**
                 * @description A whole number of a job or reception, a tracking code or a serial, as a scanner reads it.
                 * @example 1405-00057
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first, twenty at most. */
                        items: components["schemas"]["CustodyLine"][];
                    };
                };
            };
        };
    };
    "custody.register": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /**
                 * @description From this day on, in the company's zone.
                 * @example 2026-11-22
                 */
                from?: string;
                limit?: number;
                /**
                 * @description This day included.
                 * @example 2026-11-22
                 */
                to?: string;
                /**
                 * @description `in`: taken in or brought back. `out`: handed over or sent out.
                 * @example in
                 */
                way?: "in" | "out";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustodyRegisterLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "customers.unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmerge"];
                };
            };
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. Where the row at which that one ended was renamed meanwhile, the page begins at its new place. */
                after?: string;
                limit?: number;
                /**
                 * @description Part of a name, phone or city, in any digits; those who were merged are found too.
                 * @example ۶۷۸۹
                 */
                q?: string;
                /**
                 * @description `added`: when they came to us. A minus turns the order round.
                 * @example name
                 */
                sort?: "added" | "-added" | "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "customers.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedCustomer"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
        };
    };
    "contacts.history": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example 3 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    "customers.merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
        };
    };
    "customers.merge-preview": {
        parameters: {
            query: {
                /**
                 * @description The customer who would be merged into this one.
                 * @example 01a201f5-dda0-7000-8000-000000000c03
                 */
                from: string;
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
        };
    };
    "customers.add-phone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description To be called first from now on.
                     * @default false
                     */
                    first?: boolean;
                    /** @description As told; Persian digits, spaces and dashes are understood. A local landline takes the office's area code. */
                    phone: string;
                    whose?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.change-phone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    first?: boolean;
                    /** @description One of the customer. */
                    phone: string;
                    whose?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.remove-phone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000c01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the customer; the last one stays. */
                    phone: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "daily-check.list": {
        parameters: {
            query?: {
                after?: string;
                explained?: "no" | "yes" | "any";
                /**
                 * @description First day, in the company's zone; yesterday unless given.
                 * @example 2026-11-21
                 */
                from?: string;
                kind?: "done-without-report" | "report-without-visit" | "promised-without-report" | "call-without-job";
                limit?: number;
                /** @description Last day; the first one unless given, at most 31 days. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        items: components["schemas"]["DailyCheckLine"][];
                        next: string | null;
                        to: string;
                    };
                };
            };
        };
    };
    "daily-check.explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
                /** @example done-without-report */
                kind: "done-without-report" | "report-without-visit" | "promised-without-report" | "call-without-job";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it is in order all the same. */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyCheckExplained"];
                };
            };
        };
    };
    "day-reports.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                agent?: string;
                /** @description A day of the company's zone, YYYY-MM-DD. */
                day?: string;
                /** @example 25 */
                limit?: number;
                /** @example sent */
                state?: "draft" | "sent" | "returned" | "countersigned";
                technician?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DayReportLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "day-reports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000901 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "day-reports.countersign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000901 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "day-reports.print": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "day-reports.return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000901 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "day-reports.mine": {
        parameters: {
            query?: {
                /**
                 * @description Today in the company's zone unless given.
                 * @example 2026-11-22
                 */
                day?: string;
                /**
                 * @description For whoever is no technician: whose day it is. A technician has the own days only.
                 * @example 01a201f5-dda0-7000-8000-000000000702
                 */
                technician?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "day-reports.roll": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                agent?: string;
                /**
                 * @description Today in the company's zone unless given.
                 * @example 2026-11-22
                 */
                day?: string;
                limit?: number;
                state?: "missing" | "draft" | "sent" | "returned" | "countersigned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        items: components["schemas"]["RollLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "day-reports.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DayReportTyped"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "day-reports.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DayReportTyped"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
        };
    };
    "dealers.list": {
        parameters: {
            query?: {
                after?: string;
                /** @example 20 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dealer"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "dealers.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDealer"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dealer"];
                };
            };
        };
    };
    "demo.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
        };
    };
    "demo.load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
        };
    };
    "demo.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
        };
    };
    "devices.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. Where the row at which that one ended was renamed meanwhile, the page begins at its new place. */
                after?: string;
                limit?: number;
                /** @description Code of the product coding. */
                product?: string;
                /**
                 * @description Part of a serial, or of the label of a product, brand or category.
                 * @example 000123
                 */
                q?: string;
                /**
                 * @description `added`: when it was first heard of; `product`: by its code. A minus turns the order round; what has no serial or no product stands last either way.
                 * @example serial
                 */
                sort?: "added" | "-added" | "serial" | "-serial" | "product" | "-product";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeviceLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "devices.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    "devices.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000d01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLife"];
                };
            };
        };
    };
    "devices.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000d01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDevice"];
                };
            };
        };
    };
    "system.docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "system.docs-asset": {
        parameters: {
            query?: {
                v?: string;
            };
            header?: never;
            path: {
                /** @example swagger-ui.css */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                    "text/css": string;
                    "text/javascript": string;
                };
            };
        };
    };
    "faults.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @description Only with this product-category. */
                category?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example F-07
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Fault"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "faults.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFault"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    "faults.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example F-07 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    "faults.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example F-07 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "faults.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example F-07 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    "faults.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example F-07 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    "faults.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example F-07 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    "faults.export": {
        parameters: {
            query?: {
                /** @description Only with this product-category. */
                category?: string;
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "first-run.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRun"];
                };
            };
        };
    };
    "first-run.settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example hours */
                step: "company" | "hours" | "product" | "agent" | "tariff";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `it-is`: what the program came with suits; `later`: the guide asks no more, the step stays open to be done.
                     * @enum {string}
                     */
                    as: "it-is" | "later";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRun"];
                };
            };
        };
    };
    "contacts.follow-up-by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUpByCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
        };
    };
    "holidays.list": {
        parameters: {
            query?: {
                /**
                 * @description Today unless given.
                 * @example 2027-06-01
                 */
                from?: string;
                /**
                 * @description Included; a year later unless given.
                 * @example 2027-06-30
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Holiday"][];
                    };
                };
            };
        };
    };
    "holidays.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoliday"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
        };
    };
    "holidays.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000112 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
        };
    };
    "home.numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeNumbers"];
                };
            };
        };
    };
    "incoming-calls.ring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingCall"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptCall"];
                };
            };
        };
    };
    "incoming-calls.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What the telephone system calls this call; told twice it is one call.
                 * @example pbx-1795330180.42
                 */
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOfCall"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptCall"];
                };
            };
        };
    };
    "jobs.list-reasons": {
        parameters: {
            query?: {
                /** @example refuse */
                kind?: "refuse" | "not-possible" | "cancel" | "reassign" | "wait" | "reopen" | "report-cut" | "report-return";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobReason"][];
                    };
                };
            };
        };
    };
    "job-reasons.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJobReason"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobReason"];
                };
            };
        };
    };
    "job-reasons.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example holiday */
                code: string;
                /** @example refuse */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its name in each language; at least one. */
                    labels: {
                        en?: string | null;
                        es?: string | null;
                        fa?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobReason"];
                };
            };
        };
    };
    "job-reasons.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example holiday */
                code: string;
                /** @example refuse */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobReason"];
                };
            };
        };
    };
    "job-reasons.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example holiday */
                code: string;
                /** @example refuse */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobReason"];
                };
            };
        };
    };
    "jobs.list-statuses": {
        parameters: {
            query?: {
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobStatus"][];
                    };
                };
            };
        };
    };
    "job-statuses.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJobStatus"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
        };
    };
    "job-statuses.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example part-from-factory */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobStatusChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
        };
    };
    "job-statuses.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example part-from-factory */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
        };
    };
    "job-statuses.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example part-from-factory */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
        };
    };
    "jobs.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    "jobs.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the agent who gets the job. */
                    agent?: string;
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of the kind `reassign`. */
                    reason?: string;
                    /** @description Id of a technician of our own, instead of an agent. */
                    technician?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000100 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.done": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @enum {string} */
                    result: "fixed" | "follow-up" | "no-result";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "contacts.follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
        };
    };
    "jobs.hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description A technician of the same agent. */
                    technician: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.label": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "jobs.not-possible": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000101 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.on-the-way": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "photos.of-job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PhotoOfJob"][];
                    };
                };
            };
        };
    };
    "photos.attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhotoOfJob"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoOfJob"];
                };
            };
        };
    };
    "jobs.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
        };
    };
    "jobs.reassign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agent?: string;
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                    technician?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.repair-card": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "reports.submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    "jobs.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone, e.g. 2026-11-22T09:30:00+03:30
                     */
                    from: string;
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone, e.g. 2026-11-22T09:30:00+03:30
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.set-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone, e.g. 2026-11-22T09:30:00+03:30
                     */
                    from?: string;
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Where the stage that it stands for asks for one. */
                    reason?: string;
                    /** @enum {string} */
                    result?: "fixed" | "follow-up" | "no-result";
                    /** @description Code of a status that staff defined, see GET /job-statuses. */
                    status: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone, e.g. 2026-11-22T09:30:00+03:30
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.timeline": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example 2 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobTimeline"];
                };
            };
        };
    };
    "jobs.triage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Goes before everything else in every list. */
                    emergency?: boolean;
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "unknown-serials.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000b01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownSerial"];
                };
            };
        };
    };
    "unknown-serials.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000b01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SerialCorrection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledSerial"];
                };
            };
        };
    };
    "unknown-serials.leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000b01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SerialRefusal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledSerial"];
                };
            };
        };
    };
    "unknown-serials.register": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000b01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SerialRegistration"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledSerial"];
                };
            };
        };
    };
    "jobs.wait": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000000b1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    for: "part" | "customer";
                    /** @description In own words; kept with the job, not in the history of events. Whoever has the job reads what the office wrote, and agents what their own people wrote. */
                    note?: string;
                    /** @description Code of a reason of this kind, see GET /job-reasons. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedJob"];
                };
            };
        };
    };
    "jobs.unassigned": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description Only what came in before this day began, in the company's zone. */
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobLine"][];
                        /** @description How many the last working day left to this one. */
                        leftOver: {
                            count: number;
                            day: string;
                        } | null;
                        next: string | null;
                    };
                };
            };
        };
    };
    "system.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        live: true;
                    };
                };
            };
        };
    };
    "contacts.look-up": {
        parameters: {
            query: {
                /**
                 * @description Any part of a phone, a name, a serial or a number, or a tracking code. Fewer than three letters or digits: the beginning of a number or serial, or the end of a phone.
                 * @example 6789
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUp"];
                };
            };
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agent: {
                            code: string;
                            id: string;
                            name: string;
                        };
                        rights: string[];
                        technician: string | null;
                    };
                };
            };
        };
    };
    "me.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    "me.end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1797779000000 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
        };
    };
    "incoming-calls.mine": {
        parameters: {
            query: {
                /**
                 * @description `next` of the answer before.
                 * @example 41
                 */
                after?: number;
                /**
                 * @description Seconds to wait for a call before the answer is an empty one.
                 * @example 25
                 */
                wait: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCalls"];
                };
            };
        };
    };
    "incoming-calls.extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
        };
    };
    "incoming-calls.set-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: my telephone rings nowhere in this program. */
                    extension: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
        };
    };
    "numbering.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Numbering"][];
                    };
                };
            };
        };
    };
    "numbering.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example reception */
                kind: "reception" | "job" | "report";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberingChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Numbering"];
                };
            };
        };
    };
    "system.openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "parts.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @description Only with this product-category. */
                category?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example P-1042
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Part"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "parts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPart"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
        };
    };
    "parts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-1042 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
        };
    };
    "parts.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-1042 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "parts.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-1042 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
        };
    };
    "parts.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-1042 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
        };
    };
    "parts.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-1042 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
        };
    };
    "parts.export": {
        parameters: {
            query?: {
                /** @description Only with this product-category. */
                category?: string;
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "photos.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": Blob;
                "image/png": Blob;
                "image/webp": Blob;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
        };
    };
    "photos.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000f01 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": Blob;
                };
            };
        };
    };
    "product-categories.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example WM
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProductCategory"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "product-categories.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProductCategory"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategory"];
                };
            };
        };
    };
    "product-categories.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategory"];
                };
            };
        };
    };
    "product-categories.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "product-categories.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCategoryChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategory"];
                };
            };
        };
    };
    "product-categories.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategory"];
                };
            };
        };
    };
    "product-categories.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategory"];
                };
            };
        };
    };
    "product-categories.export": {
        parameters: {
            query?: {
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "products.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @description Only with this brand. */
                brand?: string;
                /** @description Only with this product-category. */
                category?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example WM-8414
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Product"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "products.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "products.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM-8414 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "products.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM-8414 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "products.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM-8414 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "products.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM-8414 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "products.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example WM-8414 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "products.export": {
        parameters: {
            query?: {
                /** @description Only with this brand. */
                brand?: string;
                /** @description Only with this product-category. */
                category?: string;
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "provinces.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before, of the same list in the same order. */
                after?: string;
                /** @example 50 */
                limit?: number;
                /**
                 * @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same.
                 * @example yazd
                 */
                q?: string;
                /** @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round. */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Province"][];
                        /** @description Give it as `after` for the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
        };
    };
    "provinces.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProvince"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Province"];
                };
            };
        };
    };
    "provinces.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example yazd */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Province"];
                };
            };
        };
    };
    "provinces.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example yazd */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    "provinces.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example yazd */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvinceChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Province"];
                };
            };
        };
    };
    "provinces.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example yazd */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Province"];
                };
            };
        };
    };
    "provinces.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example yazd */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Province"];
                };
            };
        };
    };
    "provinces.export": {
        parameters: {
            query?: {
                /** @description Only the headings. */
                empty?: "true" | "false";
                /** @description Part of whatever stands in a row: its code, a label, its county, or the code or a label of what it refers to; fewer than three characters: its beginning. Arabic and Persian letters and digits are the same. */
                q?: string;
                /**
                 * @description Unless told: by code, and of a search first what is itself called so, then what only refers to it. `name`: the label in the caller's language, or the nearest that there is, as people of that language sort. A minus turns the order round.
                 * @example name
                 */
                sort?: "code" | "-code" | "name" | "-name" | "state" | "-state";
                /** @example any */
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
        };
    };
    "public.warranty": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example SN-1405-000123 */
                serial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicWarranty"];
                };
            };
        };
    };
    "system.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ready: true;
                    };
                };
            };
        };
    };
    "receptions.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description A customer's id. */
                customer?: string;
                /** @example 25 */
                limit?: number;
                /** @description A reception's number. */
                number?: string;
                /**
                 * @description Receptions with a job in this stage.
                 * @example new
                 */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            channel: string;
                            customer: {
                                id: string;
                                name: string;
                            };
                            id: string;
                            jobs: {
                                number: string;
                                stage: string;
                            }[];
                            number: string;
                            /** @description ISO 8601, UTC */
                            openedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "receptions.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReception"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedReception"];
                };
            };
        };
    };
    "receptions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000005e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reception"];
                };
            };
        };
    };
    "receptions.slip": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "reports.list": {
        parameters: {
            query?: {
                after?: string;
                agent?: string;
                /** @description First day of submission, in the company's zone. */
                from?: string;
                kind?: "installation" | "warranty-repair" | "paid-repair" | "internal-work";
                limit?: number;
                number?: string;
                /** @description Only reports with a part line: requests for parts. */
                parts?: "yes";
                /** @description Number of the report (whole, or its running part) or of the job, beginning of the serial, part of the agent's name. */
                q?: string;
                /** @description Oldest first, or newest first. */
                sort?: "submitted" | "-submitted";
                /**
                 * @description `decided`: approved, partly approved or rejected.
                 * @example submitted
                 */
                state?: "submitted" | "approved" | "partly-approved" | "returned" | "rejected" | "decided";
                /** @description Last day of submission. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportListLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "reports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000004e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    "reports.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000004e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    "reports.print": {
        parameters: {
            query?: {
                /**
                 * @description The language of the paper; otherwise the caller's.
                 * @example fa
                 */
                language?: "fa" | "en" | "es";
            };
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000301 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
        };
    };
    "reports.return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000107 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    "reports.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000004e1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReview"];
                };
            };
        };
    };
    "contacts.search": {
        parameters: {
            query: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example jobs */
                in?: "receptions" | "jobs" | "customers" | "devices";
                limit?: number;
                /**
                 * @description Part of any field: number, name, phone, serial, product, brand, category, fault as told, note, agent, city. Several words: all of them. Fewer than three letters or digits: the beginning of a number or serial, or the end of a phone.
                 * @example لباسشویی
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    "sla.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /**
                 * @description Past the due time; warned and not late yet; promised to the customer for today, those that stand still too.
                 * @example late
                 */
                filter?: "late" | "warned" | "promised-today";
                /** @example 50 */
                limit?: number;
                measure?: "arrival" | "finish";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SlaLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "sla-targets.list": {
        parameters: {
            query?: {
                /** @example arrival */
                measure?: "arrival" | "finish";
                /** @description Those that no longer hold too. */
                past?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SlaTarget"][];
                    };
                };
            };
        };
    };
    "sla-targets.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSlaTarget"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTarget"];
                };
            };
        };
    };
    "sla-targets.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-000000000116 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTarget"];
                };
            };
        };
    };
    "sla.promise": {
        parameters: {
            query?: {
                /** @example town */
                area?: string;
                branch?: string;
                contract?: string;
                /** @example tehran */
                province?: string;
                serviceType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPromise"];
                };
            };
        };
    };
    "tariffs.list": {
        parameters: {
            query?: {
                after?: string;
                /** @example 50 */
                limit?: number;
                service?: "installation" | "warranty-repair" | "paid-repair" | "internal-work" | "travel" | "part";
                /** @example wage */
                tariff?: "wage" | "customer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TariffRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "tariffs.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTariffRow"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffRow"];
                };
            };
        };
    };
    "technicians.list": {
        parameters: {
            query?: {
                after?: string;
                /** @example 01a201f5-dda0-7000-8000-000000000a01 */
                agent?: string;
                limit?: number;
                /** @description Only technicians of our own, who belong to no agent. */
                own?: "yes";
                /** @description Part of the name or phone. */
                q?: string;
                state?: "active" | "retired" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Technician"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "technicians.create-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTechnician"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technician"];
                };
            };
        };
    };
    "technicians.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01a201f5-dda0-7000-8000-0000000007e2 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Technician"];
                };
            };
        };
    };
    "tracking.show": {
        parameters: {
            query: {
                /**
                 * @description The last four digits of a phone of the customer.
                 * @example 6789
                 */
                phone: string;
            };
            header?: never;
            path: {
                /** @example TN9X-YXDX-0T1 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracking"];
                };
            };
        };
    };
    "warranty-policies.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @example WM */
                code?: string;
                limit?: number;
                /** @example category */
                scope?: "product" | "category" | "brand";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WarrantyPolicy"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    "warranty-policies.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWarrantyPolicy"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyPolicy"];
                };
            };
        };
    };
    "warranty.accept-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    basis: "installation" | "sale";
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason: string;
                    /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
                    serial: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyEvent"];
                };
            };
        };
    };
    "warranty.check": {
        parameters: {
            query: {
                /**
                 * @description The day the fault was reported; today when left out. Jalali days are understood.
                 * @example 1405/09/01
                 */
                day?: string;
                /** @description Code of the part coding; only the line of the part depends on it. */
                part?: string;
                /**
                 * @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference.
                 * @example SN-1405-000123
                 */
                serial: string;
                /**
                 * @description Only this line.
                 * @example labour
                 */
                work?: "labour" | "part" | "travel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyCheck"];
                };
            };
        };
    };
    "warranty.extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From which day it counts, today or before; today when left out. */
                    day?: string;
                    days?: number;
                    months?: number;
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason: string;
                    /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
                    serial: string;
                    /** @description All three when left out. */
                    works?: ("labour" | "part" | "travel")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyEvent"];
                };
            };
        };
    };
    "warranty.record-fact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWarrantyFact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyFact"];
                };
            };
        };
    };
    "warranty.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From which day it counts, today or before; today when left out. */
                    day?: string;
                    /** @description Why; kept in the history for ever, so no names of people. */
                    reason: string;
                    /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
                    serial: string;
                    /**
                     * Format: uuid
                     * @description The one to lift; without it all that are in force.
                     */
                    void?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyEvent"];
                };
            };
        };
    };
    "warranty.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From which day it counts, today or before; today when left out. */
                    day?: string;
                    /** @description One of the reasons of the device's policy. */
                    reason: string;
                    /** @description As printed on the device; letter case, spaces, dashes and Persian digits make no difference. */
                    serial: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyEvent"];
                };
            };
        };
    };
    "working-week.show": {
        parameters: {
            query?: {
                /**
                 * @description Code of the province or branch; nothing for the company.
                 * @example yazd
                 */
                code?: string;
                /**
                 * @description Today unless given.
                 * @example 2026-11-22
                 */
                day?: string;
                /**
                 * @description What is said of a branch goes before what is said of its province, and that before the company's.
                 * @example province
                 */
                scope?: "company" | "province" | "branch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingWeek"];
                };
            };
        };
    };
    "working-week.inherit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /**
                     * Format: date
                     * @description The first day on which it holds; today unless given. What was planned for later days gives way.
                     */
                    from?: string;
                    /** @enum {string} */
                    scope: "province" | "branch";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingWeek"];
                };
            };
        };
    };
    "working-week.replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkingWeek"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingWeek"];
                };
            };
        };
    };
    "jobs.worklist": {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description For the office: this agent's jobs only. */
                agent?: string;
                limit?: number;
                /** @description Open jobs unless a stage is asked for. */
                open?: "yes" | "no" | "any";
                /** @description `urgent` (emergencies, then the oldest) for open jobs, `-closed` for closed ones, unless told. `urgent`, `promised` and `since` are for open jobs, `closed` for closed ones. */
                sort?: "urgent" | "opened" | "-opened" | "promised" | "-promised" | "since" | "-since" | "closed" | "-closed";
                /** @example scheduled */
                stage?: "new" | "waiting-for-office" | "assigned" | "accepted" | "scheduled" | "on-the-way" | "in-progress" | "waiting-part" | "waiting-customer" | "done" | "not-possible" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobLine"][];
                        next: string | null;
                    };
                };
            };
        };
    };
}
